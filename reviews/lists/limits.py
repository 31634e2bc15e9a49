"""How much of a list is too much: what keeps a hostile file from costing memory and time."""

MAX_FILE_BYTES = 32 * 1024 * 1024
"""The largest file that is read. A MyAnimeList export of 20,000 titles has 17 MB."""

MAX_PLAIN_TEXT = 4 * 1024 * 1024
"""The longest list in plain text, in characters: 50,000 lines of 80. Its lines cost the most to read."""

MAX_UNPACKED_BYTES = 64 * 1024 * 1024
"""The most that a packed file may hold, all its parts together: twice the largest plain file."""

MAX_MEMBERS = 2_000
"""The most files in a zip. A Letterboxd export holds a dozen, and one for each of the member's lists."""

MAX_ENTRIES = 50_000
"""The most records in a file, understood or not. The longest lists on MyAnimeList have some 25,000."""

MAX_COLUMNS = 200
"""The most columns in a table. The widest export known, an old one of Goodreads, has 31."""

MAX_TITLE = 500
"""The longest title in characters; a record with a longer one is left out, since a cut title is another
title. The longest known film and book titles have some 200 to 400."""

MAX_TEXT = 50_000
"""The longest note or review in characters; a record with a longer one is left out. The longest review
seen on MyAnimeList has 33,935."""

MAX_VALUES = 200
"""The most tags, creators, other titles, ids or reviews of one entry; a record with more is left out."""

MAX_COUNT = 1_000_000
"""The largest number of episodes, pages or hours that is believed."""

MAX_JSON_PARTS = 2_000_000
"""The most brackets and commas in a JSON file: each costs some 60 bytes once it is read. A list of 20,000
entries as AniList sends it has about a million."""

MAX_XML_PARTS = 3_000_000
"""The most elements in an XML file; 50,000 entries of MyAnimeList have 1.2 million."""

MAX_XML_ATTRIBUTES = 10_000
"""The most attributes in an XML file; MyAnimeList's exports have none."""

MAX_NAMESAKES = 100
"""The most works of one title between which a merge looks for the right one."""
