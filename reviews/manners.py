"""What no card repeats."""

import re

# Words that insult people for what they are. A sentence with one is not shown; what is merely rude is the
# reviewer's own tone and loses its place only where other sentences are there.
_SLUR = re.compile(
    r"""
    \b (?: n[i1!*][g9*]{2}(?:[ae3*]r?|let|uh)s? | f[a@*][g9]{1,2}(?:[o0*]t)?s?
         | (?<!\b(?:en|du|de|le|un)\ )r[e3*]t[a@*]rd(?:s|ed)?  # French is late without insulting anybody
         | (?:lib|fuck|weeb|naru|otaku|fan|con)tards? | tards
         | trann(?:y|ies) | chinks?(?!\s+in\b) | kikes? | spics? | gooks? | wetbacks?
         | pakis? | dykes? | coons? | shemales? | maric[oó]n(?:es)? | sudacas? | viados? | bougnoules?
         | p[ée]d[ée]s? | schwuchteln? | kanaken? | neger | froci[oa]? | ricchion[ei] |
         пид[оа]р\w{0,3} | жид(?:ы|а|ов)? | хачи? ) \b
    | 支那 | キチガイ | チョン公 | 짱깨 | 쪽바리
    """,
    re.VERBOSE,
)
_CRUDE_PARTS = ("fuck", "shit", "porn", "hentai", "masturbat", "bitch", "jerk off", "jerking off")
_CRUDE = """
    cunt cunts dick dicks cock cocks penis tits rape raped rapes raping rapist rapists"""
_CRUDE_WORDS = frozenset(_CRUDE.split())


def insults(text: str) -> bool:
    """Say whether a text has a slur in it."""
    return _SLUR.search(text.lower()) is not None


def is_crude(text: str) -> bool:
    """Say whether a text uses words that many servers would not want on a card."""
    small = text.lower()
    words = {word.lower() for word in re.findall(r"\w+", text) if not word.istitle()}  # Moby-Dick is a name
    return any(part in small for part in _CRUDE_PARTS) or not _CRUDE_WORDS.isdisjoint(words)
