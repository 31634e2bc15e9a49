"""The settings of a server, on one panel."""
