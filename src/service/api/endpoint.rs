//! What an endpoint is: one entry of the table drives the router, who may ask, the OpenAPI description, the page of the docs and the
//! test of every endpoint with every role.

use axum::routing::MethodRouter;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

use crate::format::Code;
use crate::service::access::Right;
use crate::service::app::App;

/// One endpoint.
pub struct Endpoint {
    /// `get`, `post`, `put`, `patch` or `delete`.
    pub method: &'static str,
    /// Path with its parameters in braces.
    pub path: &'static str,
    /// Name of the operation, unique.
    pub name: &'static str,
    /// Group in the description.
    pub tag: &'static str,
    /// What it does, in one sentence.
    pub summary: &'static str,
    /// Who may.
    pub right: Right,
    /// Parameters of the query.
    pub query: &'static [Param],
    /// Headers that are read.
    pub headers: &'static [Param],
    /// What is sent.
    pub input: Option<Content>,
    /// What is answered, with its status.
    pub output: (u16, Option<Content>),
    /// How it may be refused, besides what every endpoint may answer.
    pub codes: &'static [&'static Code],
    /// Whether it makes something, so that an `Idempotency-Key` is heeded.
    pub creates: bool,
    /// The handler.
    pub route: fn() -> MethodRouter<App>,
}

/// A parameter of a query, or a header.
pub struct Param {
    /// Its name.
    pub name: &'static str,
    /// What it means.
    pub about: &'static str,
    /// JSON type: `string`, `integer`, `boolean`.
    pub kind: &'static str,
    /// What not every value of the type is.
    pub limits: &'static [Limit],
    /// Whether it must be there.
    pub required: bool,
}

impl Param {
    /// With what not every value of its type is.
    const fn within(mut self, limits: &'static [Limit]) -> Self {
        self.limits = limits;
        self
    }
}

/// What a parameter must be besides its type; the words of JSON Schema.
pub enum Limit {
    /// `format`
    Format(&'static str),
    /// `pattern`
    Pattern(&'static str),
    /// `minimum`
    Least(i64),
    /// `maximum`
    Most(i64),
    /// The words of a type.
    Words(fn(&mut SchemaGenerator) -> Schema),
}

/// A body: its media type, its schema and an example.
pub struct Content {
    /// Media type.
    pub media: &'static str,
    /// Schema, for JSON.
    pub schema: Option<fn(&mut SchemaGenerator) -> Schema>,
    /// An example, as JSON text.
    pub example: Option<fn() -> Value>,
}

/// JSON of a type, with an example.
pub(crate) const fn shown<T: JsonSchema>(example: fn() -> Value) -> Content {
    Content { media: "application/json", schema: Some(schema::<T>), example: Some(example) }
}

/// JSON of a type.
pub(crate) const fn plain<T: JsonSchema>() -> Content {
    Content { media: "application/json", schema: Some(schema::<T>), example: None }
}

/// Bytes of a media type.
pub(crate) const fn bytes(media: &'static str) -> Content {
    Content { media, schema: None, example: None }
}

fn schema<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// A parameter that may be left out.
pub(crate) const fn optional(name: &'static str, kind: &'static str, about: &'static str) -> Param {
    Param { name, about, kind, limits: &[], required: false }
}

/// One word of a type, which may be left out.
pub(crate) const fn word<T: JsonSchema>(name: &'static str, about: &'static str) -> Param {
    optional(name, "string", about).within(const { &[Limit::Words(schema::<T>)] })
}

/// A whole number from one to another, which may be left out.
pub(crate) const fn number(name: &'static str, about: &'static str, limits: &'static [Limit]) -> Param {
    optional(name, "integer", about).within(limits)
}

/// A text of a pattern that must be there.
pub(crate) const fn required(name: &'static str, about: &'static str, limits: &'static [Limit]) -> Param {
    Param { name, about, kind: "string", limits, required: true }
}

/// A day that may be left out.
pub(crate) const fn day(name: &'static str, about: &'static str) -> Param {
    optional(name, "string", about).within(&[Limit::Format("date")])
}

/// An endpoint without anything special; entries of the table say what is otherwise.
pub(crate) const PLAIN: Endpoint = Endpoint {
    method: "get",
    path: "/",
    name: "",
    tag: "service",
    summary: "",
    right: Right::Anybody,
    query: &[],
    headers: &[],
    input: None,
    output: (200, None),
    codes: &[],
    creates: false,
    route: MethodRouter::new,
};

/// How many of something: what a `u32` holds.
pub(crate) const COUNTED: &[Limit] = &[Limit::Least(0), Limit::Most(4_294_967_295)];
/// Where a page of a long list begins.
pub(crate) const AFTER: Param =
    number("after", "How many entries to leave out: `next` of the page before.", COUNTED);
/// How long a page may be.
pub(crate) const LIMIT: Param =
    number("limit", "Most entries, 1 to 500; 100 if left out.", &[Limit::Least(1), Limit::Most(500)]);
/// Parameters of long lists.
pub(crate) const PAGE: [Param; 2] = [AFTER, LIMIT];

/// The header of what changes something that may have changed meanwhile.
pub(crate) const VERSION: [Param; 1] = [required(
    "If-Match",
    "The ETag of the version that was read.",
    &[Limit::Pattern("^\"[1-9][0-9]{0,17}\"$")],
)];
