"""Asks a local model, where one is set, to put a question in official words; once, and for seconds only."""

import logging

import aiohttp

from bot.answers.rephrasing import INSTRUCTION, usable

PATIENCE = 3.0
_WORDS = 200

log = logging.getLogger(__name__)


class Rephraser:
    """Speaks to the one address it was given, as OpenAI's chat completions; sends the question alone."""

    def __init__(self, address: str, model: str) -> None:
        self._address = f"{address.rstrip('/')}/chat/completions"
        self._model = model

    async def rephrase(self, question: str) -> str:
        """The question in official words; "" if the model is away, slow, or changes what is asked."""
        asked = {
            "model": self._model,
            "temperature": 0,
            "max_tokens": _WORDS,
            "messages": [
                {"role": "system", "content": INSTRUCTION},
                {"role": "user", "content": question},
            ],
        }
        try:
            # Neither a proxy nor a redirect may take the question to another machine.
            async with (
                aiohttp.ClientSession(
                    trust_env=False, timeout=aiohttp.ClientTimeout(total=PATIENCE)
                ) as session,
                session.post(self._address, json=asked, allow_redirects=False) as reply,
            ):
                if reply.status != 200:
                    log.warning("the model for rephrasing answers %s", reply.status)
                    return ""
                read = await reply.json(content_type=None)
            return usable(question, str(read["choices"][0]["message"]["content"]))
        except (aiohttp.ClientError, TimeoutError, ValueError, LookupError, TypeError) as error:
            log.warning("no rephrasing: %s", type(error).__name__)
            return ""
