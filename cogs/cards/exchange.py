"""Second opinions in words, as cards and discussions show them."""

from cogs.markdown import mention
from cogs.words import _, plural
from reviews import rating
from reviews.opinions import Exchange, distance
from reviews.rating import Scale
from reviews.review import Card, Review


def link(card: Card) -> str:
    """Return the address of a card."""
    return f"https://discord.com/channels/{card.guild_id}/{card.channel_id}/{card.message_id}"


def linked(card: Card) -> str:
    """Return a link to a card for the middle of a line."""
    return _("[card]({link})", link=link(card))


def opinions(exchange: Exchange, scale: Scale) -> str:
    """Return how many second opinions a review has and from where to where they go; '' without any."""
    if not exchange.count:
        return ""
    counted = plural("**{n} second opinion**", "**{n} second opinions**", exchange.count)
    if exchange.lowest is None or exchange.highest is None:
        return counted
    if exchange.lowest == exchange.highest:
        return _("{opinions}: {rating}", opinions=counted, rating=rating.show(exchange.lowest, scale))
    return _(
        "{opinions}, from {lowest} to {highest}",
        opinions=counted,
        lowest=rating.points(exchange.lowest, scale),
        highest=rating.points(exchange.highest, scale),
    )


def answer_to(review: Review, exchange: Exchange, scale: Scale) -> str:
    """Return whom a review answers, how far it is from them, and the way there; '' if it answers nobody."""
    answered = exchange.answered
    if answered is None:
        return ""
    says = _("A second opinion to {author}", author=mention(answered.author_id))
    if far := apart(review.content.rating, answered.rating, scale):
        says = f"{says}: {far}"
    return f"{says} · {linked(answered.card)}" if answered.card else says


def apart(own: float | None, other: float | None, scale: Scale) -> str:
    """Return how far one rating is from another, such as `**6 away** from 9/10`; '' where one is missing."""
    away = distance(own, other)
    if away is None or other is None:
        return ""
    shown = rating.show(other, scale)
    if not away:
        return _("**the same** {rating}", rating=shown)
    return _("**{points} away** from {rating}", points=rating.points(away, scale), rating=shown)
