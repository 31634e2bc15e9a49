"""What of a shelf somebody looks at, and the menus by which they look at something else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import discord
from discord import ui

from cogs.reviewing.reading import number
from cogs.shelf.fields import LABELS
from cogs.words import _
from reviews import medium
from reviews.lists.entry import STATUS_OF, Status
from reviews.medium import Medium
from storage.shelf import Order, Which

ORDERS = {order.key: order for order in Order}
EVERY = "all"
"""What stands in a menu for no limit."""


@dataclass(frozen=True, slots=True)
class Look:
    """What somebody looks at: whose shelf, which entries, in which order. It fits into a custom_id."""

    owner_id: int
    status: Status | None = None
    medium: Medium | None = None
    at_least: int | None = None
    order: Order = Order.RECENT
    to_share: bool = False

    def __str__(self) -> str:
        return ":".join(
            (
                str(self.owner_id),
                self.status.key if self.status else "",
                self.medium.key if self.medium else "",
                "" if self.at_least is None else str(self.at_least),
                self.order.key,
                "s" if self.to_share else "",
            )
        )

    @classmethod
    def read(cls, arguments: Sequence[str]) -> "Look":
        """Return what a custom_id says; a stranger may have made it up."""
        owner, status, of_medium, at_least, order, to_share = (*arguments, *[""] * 6)[:6]
        return cls(
            number(owner),
            STATUS_OF.get(status),
            medium.BY_KEY.get(of_medium),
            min(number(at_least), 100) if at_least else None,
            ORDERS.get(order, Order.RECENT),
            bool(to_share),
        )

    def which(self, guild_id: int, *, own: bool) -> Which:
        """Return which entries these are in a server; to others only what is visible."""
        to_share = guild_id if self.to_share and own else None
        return Which(self.status, self.medium, self.at_least, visible=not own, to_share=to_share)


def menus(look: Look, counts: Mapping[Status | None, int]) -> list[ui.Item[ui.LayoutView]]:
    """Return the menus that filter and sort a shelf."""
    return [
        ui.ActionRow(menu) for menu in (_status_menu(look, counts), _medium_menu(look), _order_menu(look))
    ]


def _status_menu(look: Look, counts: Mapping[Status | None, int]) -> ui.Select[ui.LayoutView]:
    options = [discord.SelectOption(label=_("Every status"), value=EVERY, default=look.status is None)]
    options += [
        discord.SelectOption(
            label=f"{_(label)} ({counts.get(status, 0):,})", value=status.key, default=status is look.status
        )
        for status, label in LABELS.items()
    ]
    return ui.Select(custom_id=f"shelf_by:status:{look}", options=options)


def _medium_menu(look: Look) -> ui.Select[ui.LayoutView]:
    options = [discord.SelectOption(label=_("Every medium"), value=EVERY, default=look.medium is None)]
    options += [
        discord.SelectOption(label=_(each.label), value=each.key, default=each is look.medium)
        for each in Medium
    ]
    return ui.Select(custom_id=f"shelf_by:medium:{look}", options=options)


def _order_menu(look: Look) -> ui.Select[ui.LayoutView]:
    options = [
        discord.SelectOption(label=_(order.label), value=order.key, default=order is look.order)
        for order in Order
    ]
    return ui.Select(custom_id=f"shelf_by:order:{look}", options=options)
