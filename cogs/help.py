"""`/help`: what there is, for who asks."""

from discord import app_commands, ui
from discord.ext import commands

from cogs.answers import here, whisper
from cogs.cards.card import layout
from cogs.routing import Interaction
from cogs.services import Services
from cogs.words import _
from reviews.kinds import Kind


class Help(commands.Cog):
    """Help that is short, and true for this member in this place."""

    def __init__(self, bot: commands.Bot, app: Services) -> None:
        self.bot = bot
        self.app = app

    @app_commands.command(description="What I can do, and how votes work")
    @app_commands.guild_only()
    async def help(self, interaction: Interaction) -> None:
        settings = self.app.settings.of(here(interaction))
        ids = self.app.command_ids

        def named(command: str) -> str:
            root = command.split()[0]
            return f"</{command}:{ids[root]}>" if root in ids else f"`/{command}`"

        groups = [
            (
                _("**Share**"),
                [
                    ("review write", _("`title:Metallic Rouge rating:3/10`: write one in a form")),
                    (
                        "review share",
                        _("`file:` a review page as a text file; or *Apps → Share as review* on a message"),
                    ),
                    ("review edit", _("change yours")),
                    ("review delete", _("take it away")),
                ],
            ),
            (
                _("**Find and read**"),
                [
                    ("review show", _("by title, member or number")),
                    ("review list", _("all, or by title, member, medium, kind")),
                    ("review search", _("`words:pacing soundtrack`")),
                    ("review random", _("one that you may have missed")),
                ],
            ),
            (
                _("**What the server thinks**"),
                [
                    ("title", _("`name:Metallic Rouge`: how it is rated, and where opinions part")),
                    ("profile", _("a member's reviews, and how your tastes compare")),
                    ("top reviews", _("most valued, or by kind: funniest, best written …")),
                    ("top titles", _("highest rated")),
                    ("top divided", _("where this server is of two minds")),
                    ("top reviewers", _("whose reviews readers value")),
                ],
            ),
        ]
        groups.append(
            (
                _("**Your list**"),
                [
                    ("shelf show", _("yours, or another member's")),
                    ("shelf add", _("`title:Frieren status:Planned`")),
                    ("shelf import", _("a list that you have elsewhere, or a text file")),
                    ("privacy export", _("all that I know about you; `/privacy forget` erases it")),
                ],
            )
        )
        if interaction.permissions.manage_guild:
            groups.append(
                (
                    _("**For moderators**"),
                    [
                        (
                            "settings",
                            _("channel or forum, emoji, scale, who may share, weekly digest, moderation"),
                        )
                    ],
                )
            )
        texts = [
            "\n".join([head, *(f"{named(name)} {text}" for name, text in lines)]) for head, lines in groups
        ]
        kinds = " · ".join(f"{settings.emoji[kind]} {_(kind.label)}" for kind in Kind)
        own = "" if settings.self_votes else " " + _("Your own reviews you cannot vote for.")
        votes = (
            _(
                "**Votes**\nReact to a card: {kinds}. Each counts once a member; take the reaction away and the "
                "vote goes.",
                kinds=kinds,
            )
            + own
        )
        mine = _("{command} says which of yours count.", command=named("review votes"))
        await whisper(
            interaction,
            layout(
                ui.Container(
                    ui.TextDisplay(_("## Second Opinion")),
                    *map(ui.TextDisplay, texts),
                    ui.Separator(),
                    ui.TextDisplay(f"{votes}\n{mine}"),
                )
            ),
        )
