"""How the phrases of a language are written down."""

from typing import NamedTuple


class Row(NamedTuple):
    """What one language contributes: its commonest words, parted by spaces, and its phrases by kind.

    Phrases are parted by commas; `*` after a single word stands for any ending. A language that does not
    part its words has `spaced` false, and its phrases are found anywhere. A row may leave kinds out:

    praise, blame, strong    words of strong judgement: for, against, either
    good, poor, mild         words of mild judgement: for, against, either
    refusal    "not" and the like, which turn a judgement round
    verdict    phrases that judge or recommend          summing    phrases that sum up ("overall")
    work       nouns for the work as a whole            whole      phrases for all of it ("throughout")
    aspect     nouns for a part of it
    predicate  verbs that follow such a noun            music      tells reviews of music from others
    plot       words of retelling                       detail     words of examples
    degree     superlatives and emphasis                feel       what it does to who sees it
    writer     the reviewer                             address    for whom it is
    page       the review, or the reviewer's own day    cause      reasons
    fame       what others think                        contrast   "but" and the like
    supposing, conceding     openings of "if you …" and "although …"

    What hangs on the sentence before, or only leads up to the next:

    link       openings that continue it                turn       openings that turn against it
    paused     those that do before a comma only        person     openings that stand for somebody
    pronoun    stands for somebody named before         saying     may come before an opening "this"
    pointer    "this" and the like                      presents   openings with it that stand alone
    back       phrases that point back                  back_to    those that do if no noun follows
    takes_up   nouns that do after a pointer            likening   comparisons that need another half
    deictic    "this", which does before a noun         near       but not before these
    adding     "also", which does                       joining    but not behind these
    trailing   "too" and "though" before a pause        people     whom a pronoun may stand for
    ahead      announces what follows                   makers     stands for those who made the work
    """

    code: str
    common: str
    phrases: dict[str, str]
    spaced: bool = True
