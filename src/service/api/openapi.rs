//! The description of the API (OpenAPI 3.1), from the table of endpoints.
//!
//! Schemas come from the types themselves by schemars, in the dialect of JSON Schema (2020-12) that OpenAPI 3.1 speaks, so that no type is
//! described twice.

use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::endpoint::{Content, Endpoint, Param};
use crate::service::access::Right;
use crate::service::problem::ProblemDetails;

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
        "parameters": parameters(endpoint),
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

fn parameters(endpoint: &Endpoint) -> Vec<Value> {
    let in_path = endpoint.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let in_path = in_path.map(|name| {
        let schema = json!({ "type": "string", "minLength": 1 });
        json!({ "name": name, "in": "path", "required": true, "schema": schema })
    });
    let own = |place: &'static str| move |param: &Param| parameter(param, place);
    let key = endpoint.creates.then(|| {
        let about = "A key of the caller's own: the same request sent again with it is answered again, and done once.";
        let schema = json!({ "type": "string", "minLength": 1, "maxLength": 200 });
        json!({ "name": "Idempotency-Key", "in": "header", "required": false, "description": about, "schema": schema })
    });
    in_path
        .chain(endpoint.query.iter().map(own("query")))
        .chain(endpoint.headers.iter().map(own("header")))
        .chain(key)
        .collect()
}

fn parameter(param: &Param, place: &str) -> Value {
    let mut schema = json!({ "type": param.kind });
    if let Some(format) = param.format {
        schema["format"] = format.into();
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
    let (status, output) = &endpoint.output;
    let mut done = json!({ "description": "Done." });
    if let Some(output) = output {
        done["content"] = content(output, generator);
    }
    all.insert(status.to_string(), done);
    let media = "application/problem+json";
    let refused = |codes: &[&str]| {
        json!({
            "description": format!("Refused: {}.", codes.join(", ")),
            "content": { media: { "schema": problem.clone().to_value() } },
        })
    };
    let codes: Vec<&str> = endpoint.codes.iter().map(|code| code.id).collect();
    all.insert("default".to_owned(), refused(&if codes.is_empty() { vec!["E25xx"] } else { codes }));
    Value::Object(all)
}
