//! What all pages have in common: head, ways, foot.

use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};

use super::assets::address;
use crate::domain::Language;
use crate::service::access::{Caller, FORM_FIELD, Right};
use crate::service::api::language;
use crate::texts::{Texts, capital};

/// Who reads a page, and in which language.
pub(super) struct Reader<'r> {
    pub(super) texts: Texts,
    pub(super) caller: Option<&'r Caller>,
    /// The way of the head that leads here.
    pub(super) here: &'static str,
}

/// Ways of the head: where they lead, the key of their words, who may go.
const WAYS: [(&str, &str, Right); 7] = [
    ("/", "page-home", Right::LoggedIn),
    ("/plan", "page-plan", Right::Read),
    ("/rebalance", "page-rebalance", Right::Prepare),
    ("/compare", "page-compare", Right::Read),
    ("/follow-up", "page-follow-up", Right::Read),
    ("/publish", "page-publish", Right::Read),
    ("/mine", "page-mine", Right::Own),
];

impl<'r> Reader<'r> {
    pub(super) fn new(headers: &HeaderMap, caller: Option<&'r Caller>, here: &'static str) -> Self {
        Self { texts: Texts::new(language(headers)), caller, here }
    }

    /// A sentence.
    pub(super) fn say(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// Words at the head of a column or field, with a capital.
    pub(super) fn head(&self, key: &str) -> String {
        capital(&self.say(key))
    }

    /// Whether the reader has a right.
    pub(super) fn may(&self, right: Right) -> bool {
        right.ask(self.caller).is_ok()
    }

    /// What forms of the reader's session bring along.
    pub(super) fn token(&self) -> Markup {
        let token = self.caller.and_then(Caller::form_token).unwrap_or_default();
        html! { input type="hidden" name=(FORM_FIELD) value=(token); }
    }

    /// A whole page.
    pub(super) fn page(&self, title: &str, body: &Markup) -> Response {
        self.page_with(title, &html! {}, body)
    }

    /// A whole page with something more in its head.
    pub(super) fn page_with(&self, title: &str, more: &Markup, body: &Markup) -> Response {
        let language = match self.texts.language() {
            Language::Vi => "vi",
            Language::En => "en",
        };
        let token = self.caller.and_then(Caller::form_token);
        let page = html! {
            (DOCTYPE)
            html lang=(language) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (title) " – Luân Phiên" }
                    @if let Some(token) = token { meta name="form-token" content=(token); }
                    link rel="stylesheet" href=(address("app.css"));
                    link rel="icon" href=(address("icon.svg")) type="image/svg+xml";
                    script src=(address("Sortable.min.js")) defer {}
                    script src=(address("app.js")) defer {}
                    (more)
                }
                body {
                    a.skip href="#main" { (self.say("page-skip")) }
                    (self.top(language))
                    main id="main" tabindex="-1" { h1 { (title) } (body) }
                    footer.foot { "Luân Phiên " (env!("CARGO_PKG_VERSION")) " · " a href="/codes" { (self.say("page-codes")) } }
                }
            }
        };
        Html(page.into_string()).into_response()
    }

    fn top(&self, language: &str) -> Markup {
        let (other, word) = if language == "vi" { ("en", "English") } else { ("vi", "Tiếng Việt") };
        html! {
            header.head {
                div {
                    a.name href="/" { "Luân Phiên" @if let Some(caller) = self.caller { small { (caller.committee) } } }
                    form method="post" action="/language" {
                        button name="language" value=(other) lang=(other) { (word) }
                    }
                    @if let Some(caller) = self.caller {
                        a href="/account" { (caller.name) }
                        form method="post" action="/logout" { (self.token()) button { (self.say("page-logout")) } }
                    }
                }
            }
            @if self.caller.is_some() {
                nav.ways aria-label=(self.say("page-ways")) {
                    ul {
                        @for (way, key, right) in WAYS {
                            @if self.may(right) {
                                li { a href=(way) aria-current=[(way == self.here).then_some("page")] { (self.say(key)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
