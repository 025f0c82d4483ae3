"""A page with what the preview adds to it, and only here: its bar, its style, its script."""

from importlib.resources import files

from publisher.build.watch.served_page import ServedPage


def framed(found: ServedPage, nonce: str) -> bytes:
    """The page with the bar as its last part and the script that keeps it up to date.

    `nonce` is what the policy of the answer lets the script run by (W3C CSP 3).
    """
    style = files("publisher.build.watch").joinpath("preview.css").read_text(encoding="utf-8")
    # The first end tag of the head and the last of the body are the page's own: what an author
    # writes stands between them, and in the head it is escaped.
    head, _, rest = found.page.partition("</head>")
    body, _, end = rest.rpartition("</body>")
    added = (
        f'<meta name="preview-version" content="{found.version}">'
        '<link rel="icon" href="data:,">'
        f"<style>{style}</style>"
        f'<script src="/preview.js" nonce="{nonce}" defer></script>'
    )
    return f"{head}{added}</head>{body}{found.bar}</body>{end}".encode()
