"""What the summariser is measured against: simple rules and sumy, with the same sentences and budget."""

import random
from collections import Counter
from collections.abc import Callable, Iterable

from reviews.summaries.outline import outline
from reviews.summaries.wording import centrality
from reviews.summary import MAX_LENGTH, MAX_SENTENCES, summarise

Method = Callable[[str, str, float | None], list[str]]
"""Takes a body, a title and a rating, and returns the sentences chosen, in the order of the text."""


def own(body: str, title: str, rating: float | None = None) -> list[str]:
    """Return what stands on the card."""
    text = summarise(body, title, rating=rating)
    return [s.text for s in outline(body, title) if s.text in text and text] or ([text] if text else [])


def _fitting(order: list[int], sentences: list[str]) -> list[str]:
    chosen: list[int] = []
    for index in order:
        if (
            len(chosen) < MAX_SENTENCES
            and sum(len(sentences[i]) + 1 for i in [*chosen, index]) <= MAX_LENGTH + 1
        ):
            chosen.append(index)
    return [sentences[index] for index in sorted(chosen)]


def _simple(order: Callable[[list[str]], list[int]]) -> Method:
    def method(body: str, title: str, rating: float | None) -> list[str]:
        sentences = [sentence.text for sentence in outline(body, title)]
        return _fitting(order(sentences), sentences)

    return method


def _central(sentences: list[str]) -> list[int]:
    near = [near for near, _ in centrality([Counter(sentence.lower().split()) for sentence in sentences])]
    return sorted(range(len(sentences)), key=near.__getitem__, reverse=True)


def _shuffled(sentences: list[str]) -> list[int]:
    return random.Random(len(sentences)).sample(range(len(sentences)), len(sentences))


def simple() -> dict[str, Method]:
    """Return the methods that need no library."""
    return {
        "Second Opinion": own,
        "first three": _simple(lambda sentences: list(range(len(sentences)))),
        "last three": _simple(lambda sentences: list(reversed(range(len(sentences))))),
        "nearest the centre": _simple(_central),
        "random": _simple(_shuffled),
    }


def sumys() -> dict[str, Method]:
    """Return the methods of sumy, or none without it; our splitter stands in for the data of nltk."""
    try:
        from sumy.nlp.stemmers import Stemmer
        from sumy.parsers.plaintext import PlaintextParser
        from sumy.summarizers.kl import KLSummarizer
        from sumy.summarizers.lex_rank import LexRankSummarizer
        from sumy.summarizers.lsa import LsaSummarizer
        from sumy.summarizers.luhn import LuhnSummarizer
        from sumy.summarizers.reduction import ReductionSummarizer
        from sumy.summarizers.text_rank import TextRankSummarizer
    except ImportError:
        return {}

    class Tokenizer:
        def __init__(self, title: str) -> None:
            self.title = title

        def to_sentences(self, paragraph: str) -> tuple[str, ...]:
            return tuple(sentence.text for sentence in outline(paragraph, self.title))

        def to_words(self, sentence: str) -> tuple[str, ...]:
            return tuple(word for word in sentence.lower().split() if word.strip(".,;:!?\"'()").isalpha())

    def method(summarizer: Callable[..., Iterable[object]]) -> Method:
        def choose(body: str, title: str, rating: float | None) -> list[str]:
            document = PlaintextParser.from_string(body, Tokenizer(title)).document
            for count in range(MAX_SENTENCES, 0, -1):
                chosen = [str(sentence) for sentence in summarizer(document, count)]
                if sum(len(sentence) + 1 for sentence in chosen) <= MAX_LENGTH + 1:
                    return chosen
            return []

        return choose

    kinds = {
        "Reduction": ReductionSummarizer,
        "Luhn": LuhnSummarizer,
        "TextRank": TextRankSummarizer,
        "LSA": LsaSummarizer,
        "LexRank": LexRankSummarizer,
        "KL": KLSummarizer,
    }
    return {f"sumy {name}": method(kind(Stemmer("english"))) for name, kind in kinds.items()}
