"""The words that people use in a list of their own, and what they mean: for headings and for remarks."""

import re
from dataclasses import dataclass

from reviews.lists.entry import Status
from reviews.medium import Medium
from reviews.text import key

_STATUSES = {
    Status.COMPLETED: "completed, complete, finished, done, watched, read, played, seen, beaten",
    Status.IN_PROGRESS: "watching, reading, playing, in progress, current, currently, ongoing, started, "
    "currently watching, currently reading, currently playing, rewatching, rereading, replaying",
    Status.ON_HOLD: "on hold, onhold, paused, hold, stalled, on hiatus",
    Status.DROPPED: "dropped, drop, abandoned, dnf, did not finish, gave up, quit",
    Status.PLANNED: "planned, planning, plan, plan to watch, plan to read, plan to play, ptw, ptr, ptp, "
    "to watch, to read, to play, to be read, tbr, want to watch, want to read, want to play, watchlist, "
    "watch list, backlog, wishlist, todo, to do, up next, plantowatch, plantoread",
}
_ELSEWHERE = {
    Status.COMPLETED: "gesehen, gelesen, gespielt, durchgespielt, fertig, abgeschlossen, beendet, "
    "vu, vus, vues, lu, lus, terminé, terminés, finis, visto, vistos, vistas, leído, leídos, jugado, jugados, "
    "terminado, terminados, completado, completados, assistido, assistidos, lido, lidos, jogado, jogados, "
    "concluído, concluídos, visti, letto, letti, finito, finiti, completati, просмотрено, посмотрел, "
    "посмотрела, прочитано, пройдено, завершено, 視聴済み, 視聴済, 見た, 観た, 読んだ, 読了, 完了, 看过, 已看, "
    "读过",
    Status.IN_PROGRESS: "am schauen, schaue ich, schaue gerade, am lesen, lese ich, lese gerade, am spielen, "
    "angefangen, en cours, viendo, leyendo, jugando, en curso, assistindo, lendo, jogando, em andamento, "
    "in corso, sto guardando, sto leggendo, смотрю, читаю, играю, в процессе, 視聴中, 見てる, 観てる, "
    "読書中, 読んでる, プレイ中, 在看, 在读",
    Status.ON_HOLD: "pausiert, en pause, en pausa, em pausa, in pausa, отложено, на паузе, 一時停止, 中断, 保留, "
    "搁置",
    Status.DROPPED: "abgebrochen, abandonné, abandonnés, abandonado, abandonados, dejado, dejados, abbandonati, "
    "interrotti, брошено, бросил, бросила, 断念, 切った, 弃番",
    Status.PLANNED: "geplant, merkliste, wunschliste, will ich sehen, will ich lesen, à voir, à lire, à jouer, "
    "prévus, pendiente, pendientes, por ver, por leer, quiero ver, quiero leer, planejado, planejados, "
    "para assistir, para ler, quero ver, quero ler, da vedere, da leggere, da giocare, запланировано, "
    "хочу посмотреть, хочу прочитать, буду смотреть, в планах, 見たい, 観たい, 読みたい, 視聴予定, 積読, 想看, 想读",
}
_MEDIA = {
    Medium.ANIME: "anime, animes, аниме, アニメ, 动画, 動畫",
    Medium.MANGA: "manga, mangas, manhwa, manhua, webtoon, webtoons, манга, 漫画, マンガ",
    Medium.FILM: "film, films, movie, movies, cinema, filme, filmes, películas, фильмы, 映画, 电影",
    Medium.SERIES: "series, tv, tv series, tv show, tv shows, show, shows, serien, séries, serie tv, сериалы, "
    "ドラマ",
    Medium.BOOK: "book, books, novel, novels, bücher, livres, libros, livros, libri, книги, 本, 小説",
    Medium.GAME: "game, games, video game, video games, videogames, spiele, jeux, juegos, jogos, giochi, игры, "
    "ゲーム",
    Medium.OTHER: "other, others, other things",
}
_FILLERS = {
    *("my", "list", "lists", "the", "i", "m", "am", "ve", "have", "to", "in", "of", "all", "this", "year"),
    *("so", "far", "now", "right", "next", "soon", "later"),
}
_LONGEST = 3
_ASIDE = re.compile(r"[(\[][^()\[\]]*\d[^()\[\]]*[)\]]")  # `(12)`, `(updated 2024-05-01)`

ANY_MEDIUM = "titles"
"""What a heading calls titles of which the medium is not known."""

NO_STATUS = "no status"
"""What a heading says of titles of which the status is not known."""

STATUSES = {word: status for status, words in _STATUSES.items() for word in words.split(", ")}
"""What a status is called in English, as `reviews.text.key` has it: in headings and in remarks."""

_IN_HEADINGS = {
    key(word): status for status, words in _ELSEWHERE.items() for word in words.split(", ")
} | STATUSES

MEDIA = {key(word): medium for medium, words in _MEDIA.items() for word in words.split(", ")}
"""What a medium is called, as `reviews.text.key` has it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says of the titles below it; it is `whole` where it speaks of medium and status both."""

    medium: Medium | None
    status: Status | None
    whole: bool


def heading(text: str, *, marked: bool = False) -> Heading | None:
    """Return what a heading says: `Watching`, `Books I have read`, `Anime: plan to watch (12)`.

    None for a text with words that no heading has, which is most of all a title; `marked` is whether it
    looks like a heading, since with a number a medium alone is a title as well (*Movie 43*).
    """
    spoken = key(_ASIDE.sub(" ", text)).split()
    words = [word for word in spoken if not word.isdigit()]
    numbered = len(words) < len(spoken)
    media: list[Medium | None] = []
    statuses: list[Status | None] = []
    while words:
        for length in range(min(_LONGEST, len(words)), 0, -1):
            phrase = " ".join(words[:length])
            if phrase in MEDIA or phrase == ANY_MEDIUM:
                media.append(MEDIA.get(phrase))
            elif phrase in _IN_HEADINGS or phrase == NO_STATUS:
                statuses.append(_IN_HEADINGS.get(phrase))
            elif phrase not in _FILLERS:
                continue
            del words[:length]
            break
        else:
            return None
    if len(media) > 1 or len(statuses) > 1 or not (media or statuses):
        return None
    if numbered and not (statuses or marked):
        return None
    medium, status = media[0] if media else None, statuses[0] if statuses else None
    return Heading(medium, status, whole=bool(media and statuses))
