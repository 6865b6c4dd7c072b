"""Stub."""


async def arrived(turn, data): ...
