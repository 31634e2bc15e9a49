"""Measurements that anyone can run: `make bench`, or `python -m bench ROW…` for some of them.

Each row puts the bot beside its rival in the same run: contestants take turns, the table shows medians and
their ratio. Absolute figures belong to a machine and a day; the ratios are what the goals speak of. The bots
run in processes of their own against a Discord on loopback that speaks the real protocol.
"""
