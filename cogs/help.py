"""`/help`: what there is, for who asks."""

from discord import app_commands, ui
from discord.ext import commands

from cogs.answers import here, moderates, whisper
from cogs.cards.card import layout
from cogs.markdown import bare
from cogs.reviewing.admission import admit
from cogs.routing import Interaction, Problem
from cogs.services import Services
from cogs.words import _, plural
from reviews.kinds import Kind
from storage.reviews import Filter, Sort

EXAMPLE = 60
"""Characters of a title in an example."""


class Help(commands.Cog):
    """Help that is short, and true for this member in this place: its examples work here."""

    def __init__(self, bot: commands.Bot, app: Services) -> None:
        self.bot = bot
        self.app = app

    @app_commands.command(description="What I can do, and how votes work")
    @app_commands.guild_only()
    async def help(self, interaction: Interaction) -> None:
        known = await self._known(here(interaction))
        sections = [
            await self._share(interaction, known),
            self._read(known),
            self._discover(known),
            self._shelf(known),
        ]
        if moderates(interaction):
            sections.append(await self._moderate(interaction))
        await whisper(
            interaction,
            layout(
                ui.Container(
                    ui.TextDisplay(_("## Second Opinion")),
                    *(ui.TextDisplay("\n".join(filter(None, lines))) for lines in sections),
                    ui.Separator(),
                    ui.TextDisplay(self._votes(here(interaction))),
                )
            ),
        )

    def _named(self, command: str) -> str:
        ids = self.app.command_ids
        root = command.split()[0]
        return f"</{command}:{ids[root]}>" if root in ids else f"`/{command}`"

    async def _known(self, guild_id: int) -> str | None:
        """Return a title that is reviewed here, for the examples; None where there is none."""
        found, _total = await self.app.reviews.find(guild_id, Filter(), Sort.NEWEST, limit=1, offset=0)
        # A name that would break the example, or end in the middle, is no example.
        names = [review.title for review in found]
        return next((name for name in names if "`" not in name and bare(name, EXAMPLE) == name), None)

    async def _share(self, interaction: Interaction, known: str | None) -> list[str]:
        try:
            await admit(interaction)
        except Problem as refusal:
            away = _("{delete} takes one of yours away", delete=self._named("review delete"))
            return [_("**Share**"), str(refusal), away]
        return [
            _("**Share**"),
            _(
                "{command} `title:{title} rating:7.5/10`: write one in a form; `spoilers:True` hides its text, "
                "`||two bars||` a part of it",
                command=self._named("review write"),
                title=known or "Metallic Rouge",
            ),
            _(
                "{command} `file:` a review page as a text file; or *Apps → Share as review* on a message",
                command=self._named("review share"),
            ),
            _(
                "{edit} changes yours, {delete} takes it away",
                edit=self._named("review edit"),
                delete=self._named("review delete"),
            ),
        ]

    def _read(self, known: str | None) -> list[str]:
        return [
            _("**Read and argue**"),
            _("{command} by title, member or number", command=self._named("review show")),
            _("{command} all, or by title, member, medium, kind", command=self._named("review list")),
            _("{command} `words:{words}`", command=self._named("review search"), words=known)
            if known
            else "",
            _("{command} one that you may have missed", command=self._named("review random")),
            _("*Second opinion* on a card: answer it with a rating and a text of your own"),
            _("*Show all* on a card: all seven votes, and *Report*, which only moderators see"),
        ]

    def _discover(self, known: str | None) -> list[str]:
        if known is None:
            return [
                _("**What the server thinks**"),
                _("Nothing yet: the first review is still to be written."),
            ]
        return [
            _("**What the server thinks**"),
            _(
                "{command} `name:{title}`: how it is rated, and where opinions part",
                command=self._named("title"),
                title=known,
            ),
            _(
                "{command} a member's reviews, and how your tastes compare; also *Apps → Reviews by this member*",
                command=self._named("profile"),
            ),
            _(
                "{command} most valued, hot right now, or by kind: funniest, best written …",
                command=self._named("top reviews"),
            ),
            _(
                "{titles} highest rated · {divided} most divided · {reviewers} most valued",
                titles=self._named("top titles"),
                divided=self._named("top divided"),
                reviewers=self._named("top reviewers"),
            ),
        ]

    def _shelf(self, known: str | None) -> list[str]:
        return [
            _("**Your list**"),
            _("{command} yours, or another member's", command=self._named("shelf show")),
            _(
                "{command} `title:{title} status:Planned`",
                command=self._named("shelf add"),
                title=known or "Frieren",
            ),
            _(
                "{command} a list that you have elsewhere, or a text file",
                command=self._named("shelf import"),
            ),
            _(
                "{export} all that I know about you; {forget} erases it",
                export=self._named("privacy export"),
                forget=self._named("privacy forget"),
            ),
        ]

    async def _moderate(self, interaction: Interaction) -> list[str]:
        waiting = await self.app.moderation.waiting(here(interaction))
        told = plural(
            "🚩 **{n} reported review waits for you.**", "🚩 **{n} reported reviews wait for you.**", waiting
        )
        settings = _(
            "{command} channel or forum, emoji, scale, who may share, weekly digest, reports",
            command=self._named("settings"),
        )
        return [
            _("**For moderators**"),
            told if waiting else "",
            settings if interaction.permissions.manage_guild else "",
            _(
                "*Show all*, then *Moderate*, on a card: delete and restore, lock, remove the card, block the author"
            ),
            _("*Merge another spelling* under {command}", command=self._named("title")),
        ]

    def _votes(self, guild_id: int) -> str:
        settings = self.app.settings.of(guild_id)
        votes = _(
            "**Votes**\nReact to a card: {kinds}. Each counts once a member; take the reaction away and the vote goes.",
            kinds=" · ".join(f"{settings.emoji[kind]} {_(kind.label)}" for kind in Kind),
        )
        own = "" if settings.self_votes else " " + _("You cannot vote for your own reviews.")
        mine = _("{command} says which of yours count.", command=self._named("review votes"))
        return f"{votes}{own}\n{mine}"
