"""Serving: the page of the preview, what it asks for, and the news of changes, on this machine only."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path
from signal import Signals
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from blueprint_cli.draw.themes import ThemeName
from blueprint_cli.errors import BlueprintError
from blueprint_cli.layout.fonts import shipped_font
from blueprint_cli.layout.timeline import Timeline
from blueprint_cli.pipeline.formats import Format
from blueprint_cli.preview.desk import Desk
from blueprint_cli.preview.guarding import Guarded
from blueprint_cli.preview.look import Wish
from blueprint_cli.preview.watching import watch
from blueprint_cli.source.filename import stem

if TYPE_CHECKING:
    from types import FrameType

HOST = "127.0.0.1"

_PAGE = Path(__file__).parent / "page"
_SCRIPTS = ("changes.js", "files.js", "make.js", "page.js", "panel.js", "picture.js")
_DOWNLOADS = {Format.SVG: "image/svg+xml", Format.PNG: "image/png", Format.PDF: "application/pdf"}
_BEAT = 15.0
"""Seconds after which a tab hears from us although nothing has changed, so that both know that the other is there."""


class Preview(NamedTuple):
    """What is to be shown: a blueprint or a folder of them, and the theme to begin with."""

    root: Path
    theme: str = ThemeName.AUTO.value


def listen(port: int) -> socket.socket:
    """The place where the server is to be found; ``port`` 0 is any that is free. Raises ``BlueprintError``."""
    try:
        return socket.create_server((HOST, port))
    except OSError as error:
        raise BlueprintError(
            f"port {port} of this machine cannot be had: {error.strerror}",
            hint="another program may use it; `--port 0` takes one that is free, `--port N` another",
        ) from error


def run(preview: Preview, listener: socket.socket, ready: Callable[[str], None]) -> None:
    """Serve until the user stops it. Calls ``ready`` with the address once it answers. Raises ``BlueprintError``."""
    port = listener.getsockname()[1]
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(preview, listener, lambda: ready(f"http://{HOST}:{port}/")))


async def _serve(preview: Preview, listener: socket.socket, ready: Callable[[], None]) -> None:
    desk = Desk(preview.root)
    app = Guarded(_application(desk, preview), port=listener.getsockname()[1])
    config = uvicorn.Config(app, log_config=None, access_log=False, server_header=False, lifespan="off", ws="none")
    server = _Server(config, desk)
    watching = asyncio.create_task(watch(desk))
    watching.add_done_callback(lambda _: server.leave())
    ready()
    try:
        await server.serve(sockets=[listener])
    finally:
        watching.cancel()
        desk.close()
        with suppress(asyncio.CancelledError):
            await watching


class _Server(uvicorn.Server):
    """A server that lets its tabs go when it is to end: they would hold on to it."""

    def __init__(self, config: uvicorn.Config, desk: Desk) -> None:
        super().__init__(config)
        self._desk = desk
        self._loop = asyncio.get_running_loop()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Hear a signal."""
        super().handle_exit(Signals(sig), frame)
        self._loop.call_soon_threadsafe(self._desk.close)

    def leave(self) -> None:
        """End, as nobody watches any more."""
        self.should_exit = True
        self._desk.close()


def _application(desk: Desk, preview: Preview) -> Starlette:
    tab = _Tab(desk, preview)
    files = {
        "/": ("page.html", "text/html"),
        **{f"/{name}": (name, "text/javascript") for name in _SCRIPTS},
        "/page.css": ("page.css", "text/css"),
        "/icon.svg": ("icon.svg", "image/svg+xml"),
    }
    routes = [Route(address, _file(_PAGE / name, kind)) for address, (name, kind) in files.items()]
    routes += [
        Route("/font.ttf", _file(shipped_font(), "font/ttf")),
        Route("/files", tab.files),
        Route("/look", tab.look),
        Route("/changes", tab.changes),
        Route("/picture.{format}", tab.picture),
    ]
    return Starlette(routes=routes)


def _file(path: Path, kind: str) -> Callable[[Request], Response]:
    return lambda _: FileResponse(path, media_type=kind)


class _Tab:
    """The answers to what a tab asks. A path counts only where it is word by word one of those that we have told."""

    def __init__(self, desk: Desk, preview: Preview) -> None:
        self._desk = desk
        self._preview = preview

    async def files(self, _request: Request) -> Response:
        """The blueprints that there are, and the themes to choose from."""
        themes = list(dict.fromkeys([self._preview.theme, *ThemeName]))
        shown = {"root": self._preview.root.resolve().name, "files": self._desk.files, "themes": themes}
        return JSONResponse({**shown, "theme": self._preview.theme})

    async def look(self, request: Request) -> Response:
        """One of them as it is now, or no content where the tab knows it."""
        try:
            shown = await self._desk.look(self._wish(request))
        except BlueprintError as error:
            return JSONResponse({"error": str(error), "hint": error.hint}, status_code=500)
        if request.query_params.get("known") == shown.name:
            return Response(status_code=204)
        return Response(shown.content, media_type="application/json", headers={"ETag": f'"{shown.name}"'})

    async def changes(self, _request: Request) -> Response:
        """News that something has changed, as events; what it is, the tab asks for."""
        return StreamingResponse(self._news(), media_type="text/event-stream")

    async def picture(self, request: Request) -> Response:
        """The picture as a file to keep."""
        wish, wanted = self._wish(request), request.path_params["format"]
        if wanted not in tuple(_DOWNLOADS):
            raise HTTPException(404)
        try:
            content = await self._desk.picture(wish, Format(wanted))
        except BlueprintError as error:
            return Response(f"{error}; {error.hint}\n", status_code=409, media_type="text/plain")
        name = "-".join(filter(None, (stem(wish.path) or "blueprint", wish.view)))
        disposition = f"attachment; filename*=UTF-8''{quote(f'{name}.{wanted}', safe='')}"
        return Response(content, media_type=_DOWNLOADS[Format(wanted)], headers={"Content-Disposition": disposition})

    def _wish(self, request: Request) -> Wish:
        asked = request.query_params
        path, theme = asked.get("file", ""), asked.get("theme", self._preview.theme)
        if not self._desk.knows(path) or theme not in {self._preview.theme, *ThemeName}:
            raise HTTPException(404)
        direction = asked.get("direction", Timeline.RIGHT.value)
        if direction not in tuple(Timeline):
            raise HTTPException(404)
        return Wish(path, asked.get("view", ""), theme, Timeline(direction))

    async def _news(self) -> AsyncIterator[str]:
        yield "retry: 500\n\n"
        async for changed in self._desk.changes(beat=_BEAT):
            news = {"round": self._desk.rounds, "settled": self._desk.settled}
            yield f"data: {json.dumps(news)}\n\n" if changed else ": still here\n\n"
