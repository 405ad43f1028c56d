"""What of an HTML page belongs to the site around it, and which part of the page is the page itself.

Told by elements and roles (https://html.spec.whatwg.org/#sections, https://www.w3.org/TR/wai-aria/#landmark_roles) and
by the class names and ids that content systems give: WordPress, Drupal, Squarespace, Medium, MediaWiki and others.
"""

import re
from collections.abc import Mapping, Sequence
from enum import IntEnum

from magcite.readers.pages.blocks import Block, BlockKind
from magcite.readers.pages.html_tags import HIDDEN, SITE_PARTS

__all__ = ["Scope", "Skipped", "main_blocks", "scope_of", "skipped_by"]

_ROOTS = frozenset({"html", "body", "main", "article"})  # whatever their names say, the page is inside
_KEPT_IN_ARTICLE = frozenset({"header", "footer", "aside"})  # where they belong to the text, not to the site
_PAGE_FORMS = re.compile(r"(?:aspnet|main|master|page)?form(?:1)?", re.IGNORECASE)  # ASP.NET puts the page in a form
_SITE_ROLES = frozenset(
    {
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
        "toolbar",
    }
)
_SITE_WORDS = re.compile(r"(?<![a-z])(?:cookie|consent|gdpr|breadcrumbs?|navbar|skip-link)(?![a-z])", re.IGNORECASE)
_SITE_NAMES = frozenset(
    {
        # other texts of the site
        *(
            "related",
            "related-posts",
            "relatedposts",
            "related-articles",
            "related-content",
            "related-stories",
            "read-next",
        ),
        *("jp-relatedposts", "yarpp", "yarpp-related", "recommended", "recommendations", "more-posts", "more-stories"),
        *("you-may-also-like", "recirculation", "outbrain", "taboola", "latest-posts", "recent-posts", "popular-posts"),
        # buttons to share, to follow, to subscribe
        *("share", "sharing", "share-buttons", "share-bar", "share-links", "social", "social-share", "social-links"),
        *(
            "social-icons",
            "social-media",
            "sharedaddy",
            "sd-sharing",
            "addtoany_share_save_container",
            "addthis_toolbox",
        ),
        *("post-share", "entry-share", "article-share", "share-post", "follow-us", "newsletter", "newsletter-signup"),
        *("newsletter-form", "subscribe", "subscribe-form", "subscription-widget", "signup", "mc_embed_signup"),
        *("sqs-block-newsletter", "wp-block-social-links", "wp-block-jetpack-subscriptions", "wp-block-latest-posts"),
        # comments of readers
        *("comments", "comment-list", "commentlist", "comments-area", "comments-section", "comment-section", "respond"),
        *("comment-respond", "comment-form", "disqus_thread", "squarespace-comments", "wp-block-comments"),
        # beside, above and below
        *(
            "sidebar",
            "side-bar",
            "sidebar-primary",
            "sidebar-secondary",
            "right-sidebar",
            "left-sidebar",
            "widget-area",
        ),
        *("widget", "nav", "navigation", "main-menu", "main-nav", "mainnav", "site-nav", "site-navigation", "top-nav"),
        *(
            "topnav",
            "nav-menu",
            "menu",
            "pagination",
            "pager",
            "post-navigation",
            "nav-links",
            "page-links",
            "toc",
            "topbar",
        ),
        *("table-of-contents", "ez-toc-container", "lwptoc", "footer", "site-footer", "page-footer", "colophon"),
        *("site-header", "masthead", "top-bar", "ad", "ads", "advert", "advertisement", "adsbygoogle", "sponsored"),
        *(
            "promo",
            "popup",
            "modal",
            "author-bio",
            "author-box",
            "about-author",
            "entry-meta",
            "post-meta",
            "post-tags",
        ),
        *("tag-list", "tags-links", "cat-links", "posted-on", "entry-footer", "screen-reader-text", "sr-only"),
        *("visually-hidden", "visuallyhidden", "speechify-ignore"),
        # MediaWiki
        *("mw-editsection", "mw-editsection-like", "mw-jump-link", "mw-cite-backlink", "cite-accessibility-label"),
        *(
            "navbox",
            "navbox-styles",
            "vertical-navbox",
            "infobox",
            "hatnote",
            "metadata",
            "ambox",
            "noprint",
            "catlinks",
        ),
        *(
            "printfooter",
            "mw-indicators",
            "mw-footer",
            "mw-panel",
            "mw-navigation",
            "mw-head",
            "sistersitebox",
            "side-box",
        ),
        *("portalbox", "portal", "authority-control", "sitesub", "contentsub", "jump-to-nav", "toctogglespan", "z3988"),
    }
)
_CONTAINERS = frozenset(
    {
        *(
            "entry-content",
            "post-content",
            "article-content",
            "article-body",
            "article__body",
            "articlebody",
            "post-body",
        ),
        *(
            "mw-parser-output",
            "mw-content-text",
            "field--name-body",
            "node__content",
            "blog-item-content",
            "story-body",
        ),
        *(
            "td-post-content",
            "page-content",
            "post__content",
            "entry__content",
            "article__content",
            "e-content",
            "blog-post",
        ),
        *(
            "sqs-blog-post-content",
            "wp-block-post-content",
            "blogitem-content",
            "storycontent",
            "content-body",
            "body-text",
        ),
    }
)
_WEAK_CONTAINERS = frozenset(
    {
        "content",
        "main",
        "main-content",
        "maincontent",
        "primary",
        "bodycontent",
        "post",
        "article",
        "hentry",
        "single-post",
    }
)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_ENOUGH = 0.5  # the least share of the words around it that a container holds, to be the page itself
_LINKED = 0.9  # the least share of an item of a menu that is a link
_LONGEST_ITEM = 40
_NAVIGATION = 3  # links in a row, and nothing but links, are a menu


class Scope(IntEnum):
    """How surely an element holds the page itself."""

    NONE = 0
    WEAK = 1
    ARTICLE = 2
    CONTAINER = 3
    MAIN = 4
    CONTAINER_IN_MAIN = 5


class Skipped(IntEnum):
    """Why the words in an element are not read."""

    NO = 0
    SITE = 1  # part of the site; a main part inside it is read all the same
    HIDDEN = 2  # shown to nobody


def scope_of(tag: str, attributes: Mapping[str, str], around: Scope) -> Scope:
    """Return how surely an element holds the page itself, by itself and by what is around it."""
    own = Scope.NONE
    names = _names(attributes)
    if tag == "main" or attributes.get("role") == "main":
        own = Scope.MAIN
    elif not names.isdisjoint(_CONTAINERS) or attributes.get("itemprop", "").lower() == "articlebody":
        own = Scope.CONTAINER_IN_MAIN if around is Scope.MAIN else Scope.CONTAINER
    elif tag == "article" or attributes.get("role") == "article":
        own = Scope.ARTICLE
    elif tag in {"div", "section", "td"} and not names.isdisjoint(_WEAK_CONTAINERS):
        own = Scope.WEAK
    return max(own, around)


def skipped_by(tag: str, attributes: Mapping[str, str], scope: Scope, *, by_name: bool) -> Skipped:
    """Return why the words of an element are not read.

    Args:
        tag: its name.
        attributes: of the element.
        scope: of the element.
        by_name: whether class names and ids tell, and not only elements and roles.
    """
    if tag in HIDDEN or _is_hidden(tag, attributes):
        return Skipped.HIDDEN
    in_article = scope is not Scope.NONE and scope is not Scope.WEAK
    if tag in SITE_PARTS and not (in_article and tag in _KEPT_IN_ARTICLE) and not _holds_page(tag, attributes):
        return Skipped.SITE
    if attributes.get("role") in _SITE_ROLES:
        return Skipped.SITE
    if not by_name or tag in _ROOTS:
        return Skipped.NO
    names = _names(attributes)
    known = not names.isdisjoint(_SITE_NAMES) and names.isdisjoint(_CONTAINERS)
    return Skipped.SITE if known or any(_SITE_WORDS.search(name) for name in names) else Skipped.NO


def _is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if attributes.get("aria-hidden") == "true" and tag != "figcaption":  # Pandoc hides a caption that repeats `alt`
        return True
    return _INVISIBLE.search(attributes.get("style", "")) is not None


def _holds_page(tag: str, attributes: Mapping[str, str]) -> bool:
    return tag == "form" and any(_PAGE_FORMS.fullmatch(name) for name in _names(attributes))


def _names(attributes: Mapping[str, str]) -> frozenset[str]:
    return frozenset(
        f"{attributes.get('class', '')} {attributes.get('id', '')} {attributes.get('name', '')}".lower().split()
    )


def main_blocks(found: Sequence[tuple[Scope, Block]], linked: Mapping[int, float]) -> list[Block]:
    """Return the blocks of the page itself, and its first heading where that stands outside.

    Args:
        found: all blocks, in page order, with their scopes.
        linked: by the start of a block, what share of its words are links inside the site.
    """
    words = {level: sum(len(block.text) for scope, block in found if scope >= level) for level in Scope}
    present = sorted({scope for scope, _ in found}, reverse=True)
    chosen = next((level for level in present if _is_main(level, words)), Scope.NONE)
    if chosen is Scope.NONE:
        return _without_menus([block for _, block in found], linked)
    return [
        block
        for scope, block in found
        if scope >= chosen or (block.kind is BlockKind.HEADING and block.level == 1 and scope > Scope.NONE)
    ]


def _is_main(level: Scope, words: Mapping[Scope, int]) -> bool:
    if level in {Scope.MAIN, Scope.NONE, Scope.ARTICLE}:
        return True
    around = (
        Scope.MAIN if level is Scope.CONTAINER_IN_MAIN else Scope.ARTICLE if level is Scope.CONTAINER else Scope.NONE
    )
    if around is Scope.ARTICLE and words[around] == words[level]:
        around = Scope.NONE
    return words[level] >= _ENOUGH * words[around]


def _without_menus(blocks: Sequence[Block], linked: Mapping[int, float]) -> list[Block]:
    """Leave out rows of short blocks that are nothing but links to other pages of the site."""
    menu = [_is_menu_item(block, linked.get(block.span.start, 0.0)) for block in blocks]
    kept: list[Block] = []
    place = 0
    while place < len(blocks):
        end = place
        while end < len(blocks) and menu[end]:
            end += 1
        if end - place < _NAVIGATION:
            kept.extend(blocks[place : max(end, place + 1)])
        place = max(end, place + 1)
    return kept


def _is_menu_item(block: Block, linked: float) -> bool:
    return block.kind is not BlockKind.HEADING and linked >= _LINKED and len(block.text) <= _LONGEST_ITEM
