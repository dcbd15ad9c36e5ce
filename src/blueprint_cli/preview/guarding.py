"""Guarding: who is let in, and what a page of ours may do.

The server listens on the loopback interface only. But every page of the web that is open in the user's browser reaches
that too, and so does every name that is made to lead there (DNS rebinding): hence the looks at ``Host``, at ``Origin``
and at what browsers say of where a request comes from (Fetch Metadata, https://www.w3.org/TR/fetch-metadata/).
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
    "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guarded:
    """An application that answers its own pages and those who type its address, and nobody else."""

    def __init__(self, app: ASGIApp, *, port: int) -> None:
        self._app = app
        self._hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse to."""

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        reason = self._objection(scope["path"], Headers(scope=scope)) if scope["type"] == "http" else "no web page"
        answer: ASGIApp = PlainTextResponse(f"Refused: {reason}.\n", status_code=403) if reason else self._app
        await answer(scope, receive, send_guarded)

    def _objection(self, path: str, headers: Mapping[str, str]) -> str:
        """Why a request is refused, or nothing. Browsers that do not say where it comes from are believed the rest."""
        if headers.get("host", "") not in self._hosts:
            return "the request is meant for another host"
        if "origin" in headers and headers["origin"] not in {f"http://{host}" for host in self._hosts}:
            return "the request comes from a page of another origin"
        site = headers.get("sec-fetch-site", "none")
        if site in {"none", "same-origin"} or (path == "/" and _opens_a_page(headers)):
            return ""
        return "the request comes from a page of another site"


def _opens_a_page(headers: Mapping[str, str]) -> bool:
    """Whether somebody follows a link, which shows them our page and its maker nothing."""
    return headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
