"""Bots so small that what they do is plain: the server is proved with them, each in a process of its own."""
