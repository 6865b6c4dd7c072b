"""Other sites in the browser of whoever runs the playground."""

import aiohttp

from tests.security.conftest import Office


async def test_no_site_uses_the_bot_api_with_the_token_everybody_knows(office: Office) -> None:
    address = f"{office.playground.base_url}{office.playground.token}/getMe"
    async with aiohttp.ClientSession() as session:
        for headers in (
            {"Origin": "https://evil.example"},
            {"Sec-Fetch-Site": "cross-site"},
            {"Origin": "null"},
        ):
            async with session.post(address, headers=headers, data={"a": "b"}) as response:
                assert response.status == 403
        async with session.post(address) as response:
            assert response.status == 200


async def test_only_its_own_page_opens_the_socket_and_no_path_leads_out(office: Office) -> None:
    home = office.playground.address
    async with aiohttp.ClientSession() as session:
        for path in (
            "/page/../guard.py",
            "/page/%2e%2e/guard.py",
            "/page/..%2fguard.py",
            "/page//etc/passwd",
        ):
            async with session.get(f"{home}{path}") as response:
                assert response.status in {403, 404}, path
        async with session.get(home, headers={"Host": "evil.example"}) as response:
            assert response.status == 403
        headers = {"Origin": "https://evil.example", "Upgrade": "websocket", "Connection": "Upgrade"}
        async with session.get(f"{home}/play/events", headers=headers) as response:
            assert response.status == 403
