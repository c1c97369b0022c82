"""QR codes, where the extra `qr` is installed."""

from __future__ import annotations

from io import BytesIO


def qr_code(text: str) -> bytes | None:
    """A QR code as SVG; `None` without segno."""
    try:
        import segno
    except ImportError:
        return None
    picture = BytesIO()
    segno.make_qr(text, error="m").save(
        picture, kind="svg", scale=8, border=4, dark="#000", light="#fff", xmldecl=False
    )
    return picture.getvalue()
