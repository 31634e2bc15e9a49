"""The headings, labels and scores that reviewers set before their sentences."""

import re

SECTIONS = {
    "tldr": "tldr tl;dr resumiendo",
    "conclusion": """
        overall conclusion conclusions concluding verdict final closing summary ending-thoughts recap
        judgement judgment conclusión veredicto resumen conclusão veredito resumo bilan fazit urteil
        gesamt gesamtfazit conclusione conclusioni verdetto итог итоги вывод заключение вердикт 总结 總結
        结论 結論 总评 總評 まとめ 総評 총평 결론 요약""",
    "aspect": """
        story plot art animation sound music soundtrack ost character characters visuals graphics
        narrative setting pacing direction writing cast production world worldbuilding themes theme
        voice acting gameplay audio storyline development design opening ending op ed dub sub pros
        cons positives negatives enjoyment everything historia trama personajes animación música arte sonido
        dibujo história personagens animação som histoire scénario personnages dessin musique handlung
        charaktere figuren musik zeichnungen storia personaggi animazione musica сюжет персонажи
        рисовка музыка анимация графика звук 剧情 故事 人物 角色 画面 音乐 作画
        ストーリー キャラ キャラクター 音楽 스토리 작화 캐릭터 음악 연출""",
    "aside": """
        note notes disclaimer warning edit update intro introduction background synopsis premise
        preface prologue sinopsis nota sinopse introdução introducción résumé avertissement hinweis
        введение описание 简介 前言 あらすじ はじめに 줄거리""",
    "spoiler": "spoiler spoilers spoilery",
}
"""The words of labels, by the section that they open; of several, the first is opened."""

_SECTION = {word: name for name, words in reversed(SECTIONS.items()) for word in words.split()}
_RANK = {name: rank for rank, name in enumerate(SECTIONS)}
_FILLERS = frozenset(
    ["the", "a", "my", "and", "of", "in", "score", "rating", "thoughts", "value", "personal"]
)

_SCORE = r"""
    [(\[]? \s* (?: \d{1,3} (?:[.,]\d{1,2})? \s* (?: / | out\ of | of | von | sur | de | из ) \s* \d{1,3}
                 | [(\[] \s* \d{1,2} (?:[.,]\d)? \s* [)\]]
                 | [★☆]+
                 | \d{1,3} (?:\.\d)? \s* % ) \s* [)\]]?
"""
_FLAGS = re.VERBOSE | re.IGNORECASE
_NAMED = r"""
    (?: \d{1,2} [.)] \s* )? [*_\[(=\-–—•]* \s*
    (?P<name> [^\W\d_] [^:：.!?\d(\[\n]{0,38}? ) [*_\])=]* \s*
"""
_CLOSED = r"[*_=\])]* \s*"
_LABEL = re.compile(
    rf"""
    {_NAMED}
    (?: [:：]+                               # Story:
      | \s?[-–—]+ (?=\s (?! (?: and | or | und | oder ) \b ) )  # TL;DR -, ART- The
      | $                                    # a heading alone
    ) {_CLOSED}
    """,
    _FLAGS,
)
_SCORED_LABEL = rf"""
    {_NAMED}
    (?: {_SCORE} [*_]* \s* [:：\-–—.,]*      # Story (10/10)
      | [-–—] \s? \d{{1,2}} (?:[.,]\d)? \s? [:：]  # Story-10: The
      | [:：]+ \s* {_SCORE} (?= \W* (?: (?-i:[A-ZÀ-ÝА-Я]) | $ ) )  # Story: 10/10 The
    ) {_CLOSED}
"""
_REACH = 60
"""How many characters into a sentence a label's score stands."""
_SCORE_WORDS = (
    r"(?: (?: score | rating | grade | a | an | overall | final | total | my | note | nota | wertung ) \W+ )*"
)
_SHOUTED = re.compile(r"([A-Z]{3,})\s*(?=[A-Z][a-z])")  # ART The visuals
_GRADE = r"\W*\d{1,2}(?:[.,]\d)?\s*(?:/\s*(?:5|10|20|100)\b(?!\s+of)[\s.,:–—-]*|[–—-]\s+(?=[A-Z]))"
"""A score in front of a sentence: "8/10. The story …", "9 - The story …"."""
_HINTS = re.compile(r"[\d★☆]")
_ONLY_SCORE = rf"\W* {_SCORE_WORDS} (?: {_SCORE} | \d{{1,3}} (?:[.,]\d)? ) \W* (?: \( [^()]{{0,40}} \) \W* )?"


def unlabel(text: str) -> tuple[str, str]:
    """Return the section that a sentence's labels open, or "", and the sentence without them."""
    section = ""
    text = _ungraded(text)
    shouted = _SHOUTED.match(text)
    if shouted and shouted[1].lower() in _SECTION:
        section = _SECTION[shouted[1].lower()]
        text = text[shouted.end() :]
    while label := _label(text):
        words = re.findall(r"[^\W_]+(?:[;'’-][^\W_]+)*", label["name"].lower())
        sections = [_SECTION[word] for word in words if word in _SECTION]
        if not sections or any(word not in _SECTION and word not in _FILLERS for word in words):
            break
        section = min(sections, key=_RANK.__getitem__)
        text = text[label.end() :]
    return section, _ungraded(text) if section else text


def _ungraded(text: str) -> str:
    return re.sub(f"^{_GRADE}", "", text) if text[:1].isdigit() else text


def _label(text: str) -> re.Match[str] | None:
    scored = _HINTS.search(text[:_REACH]) and re.match(_SCORED_LABEL, text, _FLAGS)
    return scored or _LABEL.match(text)


def is_score(text: str) -> bool:
    """Say whether a line holds a score and nothing else."""
    return _HINTS.search(text) is not None and re.fullmatch(_ONLY_SCORE, text, _FLAGS) is not None
