"""HTML pages from jinja2 templates: everything escaped, no scripts, nothing fetched, no style sheet but our own."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from magcite.language import label
from magcite.language.messages import translated
from magcite.language.written_numbers import count_words
from magcite.renderers.address import safe_address
from magcite.renderers.anchor import anchor
from magcite.renderers.annotation import annotation_html
from magcite.renderers.effect_words import effect_words, interval_words, p_value_words
from magcite.renderers.notices import is_grave, notice_text, notice_word
from magcite.renderers.printable import printable

__all__ = ["render_page"]


def render_page(
    template: str, style_sheets: tuple[str, ...], language: str, *, more_css: str = "", **values: object
) -> str:
    """Return a whole page: LF line ends, one final newline.

    Args:
        template: its file in `templates/`.
        style_sheets: their files in `templates/`, put inline in this order.
        language: of the labels.
        more_css: rules that follow them, made without a word of a page or a record.
        values: what the template names.
    """
    rules = filter(None, [*(_file(name).strip() for name in style_sheets), more_css])
    css = Markup("\n".join(rules))  # noqa: S704  ours
    page = _environment().get_template(template)
    text = page.render(
        **values,
        language=language,
        t=lambda name: label(name, language),
        role=lambda name: _role(name, language),
        count_words=lambda value: count_words(value, language),
        effect_words=lambda result: effect_words(result, language),
        interval_words=lambda result: interval_words(result, language),
        p_words=lambda result: p_value_words(result, language),
        css=css,
        csp=_csp(css),
    )
    return text.strip() + "\n"


def _role(name: str, language: str) -> str:
    """Return the word for what a quantity measures or a verdict compares; its own name where there is none."""
    try:
        return label(f"role-{name}", language)
    except KeyError:
        return name


def _csp(css: str) -> str:
    """Return the policy under which a browser shows the page: https://www.w3.org/TR/CSP3/."""
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _environment() -> Environment:
    environment = Environment(
        autoescape=True, loader=FunctionLoader(_file), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.finalize = _printable
    environment.filters["address"] = safe_address
    environment.filters["anchor"] = anchor
    environment.filters["annotation"] = lambda text: Markup(annotation_html(text))  # noqa: S704  sanitised there
    environment.filters["grave"] = is_grave
    environment.filters["said"] = translated
    environment.globals["notice_text"] = notice_text
    environment.globals["notice_word"] = notice_word
    return environment


def _printable(value: object) -> object:
    """Clean every text that goes into a page, but not markup made here."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _file(name: str) -> str:
    return files("magcite.renderers").joinpath("templates", name).read_text("utf-8")
