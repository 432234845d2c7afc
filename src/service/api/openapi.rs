//! The description of the API (OpenAPI 3.1), from the table of endpoints.
//!
//! Schemas come from the types themselves by schemars, in the dialect of JSON Schema (2020-12) that OpenAPI 3.1 speaks, so that no type is
//! described twice.

use std::collections::{BTreeMap, BTreeSet};

use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::endpoint::{Content, Endpoint, Limit, Param};
use crate::format::codes::{E2501, E2502, E2506, E2509, E2510, E2511, E2513};
use crate::service::access::Right;
use crate::service::problem::{ProblemDetails, status};

/// Where schemas stand in the description.
const SCHEMAS: &str = "/components/schemas";

/// The tag of what is for people: it is not described here.
pub(crate) const PAGES: &str = "pages";

/// The description.
#[must_use]
pub fn openapi(endpoints: &[&[Endpoint]]) -> Value {
    let mut settings = SchemaSettings::draft2020_12();
    settings.definitions_path = SCHEMAS.into();
    settings.meta_schema = None;
    let mut generator = settings.into_generator();
    let problem = generator.subschema_for::<ProblemDetails>();
    let mut paths: Map<String, Value> = Map::new();
    for endpoint in endpoints.iter().copied().flatten().filter(|own| own.tag != PAGES) {
        let operation = operation(endpoint, &problem, &mut generator);
        let place = paths.entry(endpoint.path).or_insert_with(|| json!({}));
        if let Value::Object(methods) = place {
            methods.insert(endpoint.method.to_owned(), operation);
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Luân Phiên",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The verbs of the command line over HTTP: the same documents, the same codes.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": {
            "schemas": generator.take_definitions(true),
            "securitySchemes": {
                "token": { "type": "http", "scheme": "bearer", "description": "A token made at POST /api/me/tokens." },
                "session": { "type": "apiKey", "in": "cookie", "name": "luanphien", "description": "The cookie of POST /api/session; every request but GET then sends X-Form-Token as well." },
            },
        },
    })
}

fn operation(endpoint: &Endpoint, problem: &Schema, generator: &mut SchemaGenerator) -> Value {
    let mut operation = json!({
        "operationId": endpoint.name,
        "tags": [endpoint.tag],
        "summary": endpoint.summary,
        "description": format!("{} Roles: {}.", endpoint.summary, endpoint.right.told()),
        "parameters": parameters(endpoint, generator),
        "responses": responses(endpoint, problem, generator),
    });
    if let Some(input) = &endpoint.input {
        operation["requestBody"] = json!({ "required": true, "content": content(input, generator) });
    }
    if endpoint.right != Right::Anybody {
        operation["security"] = json!([{ "token": [] }, { "session": [] }]);
    }
    operation
}

fn parameters(endpoint: &Endpoint, generator: &mut SchemaGenerator) -> Vec<Value> {
    let in_path = endpoint.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let in_path = in_path
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": in_path_of(name) }));
    let own = [("query", endpoint.query), ("header", endpoint.headers)];
    let own = own.iter().flat_map(|(place, all)| all.iter().map(move |param| (param, *place)));
    let own: Vec<Value> = own.map(|(param, place)| parameter(param, place, generator)).collect();
    let key = endpoint.creates.then(|| {
        let about = "A key of the caller's own: the same request sent again with it is answered again, and done once.";
        let schema = json!({ "type": "string", "minLength": 1, "maxLength": 200 });
        json!({ "name": "Idempotency-Key", "in": "header", "required": false, "description": about, "schema": schema })
    });
    in_path.chain(own).chain(key).collect()
}

/// What stands in a path in the place of a name.
fn in_path_of(name: &str) -> Value {
    match name {
        "first" => json!({ "type": "string", "format": "date" }),
        "version" => json!({ "type": "string", "pattern": "^[1-9][0-9]{0,8}$" }),
        _ => json!({ "type": "string", "minLength": 1 }),
    }
}

fn parameter(param: &Param, place: &str, generator: &mut SchemaGenerator) -> Value {
    let mut schema = json!({ "type": param.kind });
    for limit in param.limits {
        match limit {
            Limit::Format(own) => schema["format"] = (*own).into(),
            Limit::Pattern(own) => schema["pattern"] = (*own).into(),
            Limit::Least(own) => schema["minimum"] = (*own).into(),
            Limit::Most(own) => schema["maximum"] = (*own).into(),
            Limit::Words(own) => schema = own(generator).to_value(),
        }
    }
    json!({ "name": param.name, "in": place, "required": param.required, "description": param.about, "schema": schema })
}

fn content(own: &Content, generator: &mut SchemaGenerator) -> Value {
    let mut body = json!({});
    if let Some(schema) = own.schema {
        body["schema"] = schema(generator).to_value();
    }
    if let Some(example) = own.example {
        body["example"] = example();
    }
    json!({ own.media: body })
}

fn responses(endpoint: &Endpoint, problem: &Schema, generator: &mut SchemaGenerator) -> Value {
    let mut all: Map<String, Value> = Map::new();
    let (own, output) = &endpoint.output;
    let mut done = json!({ "description": "Done." });
    if let Some(output) = output {
        done["content"] = content(output, generator);
    }
    if endpoint.creates {
        done["headers"] = header("Location", "Where it is.");
    }
    all.insert(own.to_string(), done);
    for (status, codes) in refusals(endpoint) {
        let codes = if codes.is_empty() { "by the verb itself".to_owned() } else { codes.join(", ") };
        all.insert(status.to_string(), refused(status, &codes, problem));
    }
    all.insert("5XX".to_owned(), refused(500, "E2520", problem));
    Value::Object(all)
}

/// How an endpoint may refuse: its own codes, and those of what every request passes before it, by their status.
fn refusals(endpoint: &Endpoint) -> BTreeMap<u16, Vec<&'static str>> {
    let json = endpoint.input.as_ref().is_some_and(|input| input.schema.is_some());
    let always = [(true, &E2506), (endpoint.right != Right::Anybody, &E2501)];
    let sent = [(json, &E2511), (endpoint.input.is_some(), &E2510)];
    // A session's request that changes something may lack its form token.
    let allowed = [(endpoint.right != Right::Anybody, &E2502)];
    let once = [(endpoint.creates, &E2509), (endpoint.creates || endpoint.path.contains('{'), &E2513)];
    let common = always.iter().chain(&sent).chain(&allowed).chain(&once);
    let common = common.filter(|(is, _)| *is).map(|(_, code)| *code);
    let codes: BTreeSet<(u16, &'static str)> =
        endpoint.codes.iter().copied().chain(common).map(|code| (status(code).as_u16(), code.id)).collect();
    let mut all: BTreeMap<u16, Vec<&'static str>> = BTreeMap::new();
    for (status, code) in codes {
        all.entry(status).or_default().push(code);
    }
    if json || endpoint.right != Right::Anybody {
        // What was sent or asked for is judged by the verb, with the codes of the command line.
        all.entry(422).or_default();
    }
    all
}

fn refused(status: u16, codes: &str, problem: &Schema) -> Value {
    let mut refused = json!({
        "description": format!("Refused: {codes}."),
        "content": { "application/problem+json": { "schema": problem.clone().to_value() } },
    });
    match status {
        401 => refused["headers"] = header("WWW-Authenticate", "How to come in: `Bearer`."),
        429 => refused["headers"] = header("Retry-After", "Seconds to wait."),
        _ => {}
    }
    refused
}

fn header(name: &str, about: &str) -> Value {
    json!({ name: { "required": true, "description": about, "schema": { "type": "string" } } })
}
