"""The bot's answers to interactions: the callback, the original response, and what follows it."""

from aiohttp import web

from tests.discord_server import asked, payloads
from tests.discord_server.answers import answered, done
from tests.discord_server.errors import unknown
from tests.discord_server.interactions import DEFERRED, REPLY, UPDATE, Interaction
from tests.discord_server.messages import Draft
from tests.discord_server.models import EPHEMERAL, Json, Message

routes = web.RouteTableDef()
WEBHOOK = "/api/v10/webhooks/{application_id}/{token}"
ORIGINAL = WEBHOOK + "/messages/@original"
FOLLOW_UP = WEBHOOK + "/messages/{message_id}"


@routes.post("/api/v10/interactions/{interaction_id}/{token}/callback")
async def post_callback(request: web.Request) -> web.Response:
    """Accept the first answer; tell of the message that it made, if that is asked for."""
    draft = await asked.draft(request)
    kind, fields = draft.fields["type"], draft.fields.get("data") or {}
    interactions, number = request.app[asked.INTERACTIONS], asked.number(request, "interaction_id")
    interaction = interactions.first_answer(
        number, request.match_info["token"], kind, Draft(fields, draft.files)
    )
    if request.query.get("with_response", "0") not in ("1", "true"):
        return done()
    told: Json = {"id": str(number), "type": interaction.type}
    answer: Json = {"interaction": told}
    if interaction.original is not None and kind in (REPLY, DEFERRED, UPDATE):
        told["response_message_id"] = str(interaction.original.id)
        told["response_message_loading"] = kind == DEFERRED
        told["response_message_ephemeral"] = bool(interaction.original.flags & EPHEMERAL)
        answer["resource"] = {"type": kind, "message": _told(request, interaction.original)}
    return answered(answer)


@routes.get(ORIGINAL)
async def get_original(request: web.Request) -> web.Response:
    """Answer with the original response."""
    return answered(_told(request, _original(_interaction(request))))


@routes.patch(ORIGINAL)
async def patch_original(request: web.Request) -> web.Response:
    """Edit the original response, or fill the deferred one."""
    interaction = _interaction(request)
    interactions, draft = request.app[asked.INTERACTIONS], await asked.draft(request)
    return answered(_told(request, interactions.edit(interaction, _original(interaction), draft)))


@routes.delete(ORIGINAL)
async def delete_original(request: web.Request) -> web.Response:
    """Delete the original response."""
    interaction = _interaction(request)
    request.app[asked.INTERACTIONS].delete(interaction, _original(interaction))
    return done()


@routes.post(WEBHOOK)
async def post_follow_up(request: web.Request) -> web.Response:
    """Post a follow-up."""
    interaction, draft = _interaction(request), await asked.draft(request)
    return answered(_told(request, request.app[asked.INTERACTIONS].follow_up(interaction, draft)))


@routes.get(FOLLOW_UP)
async def get_follow_up(request: web.Request) -> web.Response:
    """Answer with a follow-up."""
    return answered(_told(request, _interaction(request).find(asked.number(request, "message_id"))))


@routes.patch(FOLLOW_UP)
async def patch_follow_up(request: web.Request) -> web.Response:
    """Edit a follow-up."""
    interaction, draft = _interaction(request), await asked.draft(request)
    message = interaction.find(asked.number(request, "message_id"))
    return answered(_told(request, request.app[asked.INTERACTIONS].edit(interaction, message, draft)))


@routes.delete(FOLLOW_UP)
async def delete_follow_up(request: web.Request) -> web.Response:
    """Delete a follow-up."""
    interaction = _interaction(request)
    message = interaction.find(asked.number(request, "message_id"))
    request.app[asked.INTERACTIONS].delete(interaction, message)
    return done()


def _interaction(request: web.Request) -> Interaction:
    if asked.number(request, "application_id") != asked.world(request).bot.id:
        raise unknown("Webhook")
    return request.app[asked.INTERACTIONS].of_token(request.match_info["token"])


def _original(interaction: Interaction) -> Message:
    if interaction.original is None:
        raise unknown("Message")
    return interaction.original


def _told(request: web.Request, message: Message) -> Json:
    return payloads.message(asked.world(request), message, whole=True)
