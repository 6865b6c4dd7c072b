"""Polls: who chose what, and what the bot is told of it."""

from collections.abc import Sequence

from .errors import JSON, bad_request
from .posting import change, post
from .state import Chat, Message, Poll, User, World

LONGEST_QUESTION, LONGEST_OPTION, FEWEST, MOST = 300, 100, 1, 12


def ask(
    world: World,
    chat: Chat,
    sender: User,
    question: str,
    options: Sequence[str],
    given: JSON | None = None,
) -> Message:
    """A new poll; `given` are its settings, and what else its message has."""
    number = str(world.next_number())
    body: JSON = {
        "id": number,
        "question": question,
        "options": [
            {"text": one, "voter_count": 0, "persistent_id": str(place)} for place, one in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }
    around = {name: value for name, value in (given or {}).items() if name not in body}
    body |= {name: value for name, value in (given or {}).items() if name in body}
    world.polls[number] = Poll(body, sender)
    return show(world, post(world, chat, sender, around | {"poll": body}))


def show(world: World, message: Message) -> Message:
    """The message shows a poll, which may stand in several."""
    if "poll" in message.body:
        world.polls[message.body["poll"]["id"]].messages.append(message)
    return message


def vote(world: World, message: Message, voter: User, choices: Sequence[int]) -> None:
    """Somebody's choices, in place of those before; none takes the vote back."""
    poll = world.polls[message.body["poll"]["id"]]
    poll.votes.pop(voter.id, None)
    if choices:
        poll.votes[voter.id] = tuple(choices)
    _count(world, poll)
    if poll.author is world.bot:
        world.updates.add("poll", poll.body)
        if not poll.body["is_anonymous"]:
            answer = {"poll_id": poll.body["id"], "user": voter.json(), "option_ids": list(choices)}
            answer["option_persistent_ids"] = [str(one) for one in choices]
            world.updates.add("poll_answer", answer)


def close(world: World, message: Message) -> JSON:
    """Nobody chooses any more; the poll as it ended. The bot is told of any poll that is stopped by hand."""
    poll = world.polls[message.body["poll"]["id"]]
    if poll.body["is_closed"]:
        raise bad_request("poll has already been closed")
    poll.body = poll.body | {"is_closed": True}
    _count(world, poll)
    world.updates.add("poll", poll.body)
    return poll.body


def _count(world: World, poll: Poll) -> None:
    options = [
        one | {"voter_count": sum(place in choices for choices in poll.votes.values())}
        for place, one in enumerate(poll.body["options"])
    ]
    poll.body = poll.body | {"options": options, "total_voter_count": len(poll.votes)}
    for message in poll.messages:
        if message.id in message.chat.messages:
            change(world, message, {"poll": poll.body}, told=False)
