"""What reviewers head a part of a review with; such a heading names no work."""

_PARTS_OF_A_WORK = """
story plot narrative writing script premise concept setting world worldbuilding world-building lore pacing
structure
ending opening beginning theme themes message tone atmosphere mood humor humour comedy drama romance action
fights
suspense horror emotion emotions originality creativity
animation art artwork visuals visual graphics design designs cgi cinematography direction directing editing
production effects style sound audio music soundtrack score ost voices acting cast dubbing dub
character characters dialogue dialogues development chemistry
gameplay controls combat level levels difficulty performance
enjoyment entertainment fun rewatchability replayability impact value overall
"""
_SEVERAL_WORDS = """
voice acting|character design|character designs
character development|art style|art and animation|art & animation
animation & art|story and characters|story & characters
sound and music|music and sound|sound design|world building
rewatch value|replay value|personal enjoyment|overall enjoyment
"""
_PARTS_OF_A_REVIEW = """
intro introduction summary synopsis review reviews conclusion verdict overview pros cons spoiler spoilers
tldr tl;dr
opinion thoughts rating scores notes note edit disclaimer warning final background
final thoughts|final verdict|my thoughts|my review|the good|the bad|closing thoughts
"""


def _phrases(text: str) -> frozenset[str]:
    return frozenset(
        phrase
        for line in text.strip().split("\n")
        for phrase in (line.split("|") if "|" in line else line.split())
    )


SCORED = _phrases(_PARTS_OF_A_WORK) | _phrases(_SEVERAL_WORDS)
"""What people score apart from the whole, in lower case."""

_ALL = SCORED | _phrases(_PARTS_OF_A_REVIEW)


def is_label(text: str) -> bool:
    """Return whether a heading says `Story`, `Final thoughts` or the like."""
    return text.casefold().strip(" :*_#.") in _ALL
