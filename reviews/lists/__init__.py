"""Lists of titles from elsewhere: read, compared with a shelf, and written again.

`reading` recognises a file and reads it into the entries of `entry`; each format is a module of its own.
`merge` says what an import would do. `myanimelist`, `letterboxd_import`, `own` and `plain_write` write.
"""
