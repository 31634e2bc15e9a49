"""Finding what is worth reading: boards, titles, profiles, the digest."""
