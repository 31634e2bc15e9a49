"""How the phrases of a language are written down."""

from typing import NamedTuple


class Row(NamedTuple):
    """What one language contributes: its commonest words, parted by spaces, and its phrases by kind.

    Phrases are parted by commas; `*` after a single word stands for any ending. A language that does not
    part its words has `spaced` false, and its phrases are found anywhere. A row may leave kinds out:

    strong     words of strong judgement          verdict   phrases that judge or recommend
    mild       words of mild judgement            summing   openings that sum up ("overall")
    work       nouns for the work as a whole      whole     phrases for all of it ("throughout")
    aspect     nouns for a part of it             minor     those that say little about the whole
    predicate  verbs that follow such a noun      music     tells reviews of music from others
    plot       words of retelling                 detail    words of examples
    degree     superlatives and emphasis          feel      what it does to who sees it
    writer     the reviewer                       reader    whom the reviewer speaks to
    address    for whom it is                     page      about the review, not the work
    cause      reasons                            hedge     "perhaps"
    wish       hopes and expectations             fame      what others think
    link       openings that hang on the sentence before
    person     openings that stand for somebody or something named before
    stand_in   other pronouns at the opening
    turn       openings that turn against the sentence before
    soft_link  openings that hang less
    """

    code: str
    common: str
    phrases: dict[str, str]
    spaced: bool = True
