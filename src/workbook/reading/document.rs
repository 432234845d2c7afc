//! Values at paths of a JSON document.

use serde_json::{Map, Value};

/// The value at a path like `host.head.person`.
pub(in crate::workbook) fn get<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').try_fold(value, |value, key| value.get(key))
}

/// Puts a value at a path; objects on the way are made.
pub(in crate::workbook) fn set(value: &mut Value, path: &str, new: Value) {
    let mut at = value;
    for key in path.split('.') {
        if !at.is_object() {
            *at = Value::Object(Map::new());
        }
        let Value::Object(fields) = at else { return };
        at = fields.entry(key).or_insert(Value::Null);
    }
    *at = new;
}

/// The list at a path, made if it is not there.
pub(super) fn list<'v>(value: &'v mut Value, path: &str) -> Option<&'v mut Vec<Value>> {
    if get(value, path).is_none_or(|own| !own.is_array()) {
        set(value, path, Value::Array(Vec::new()));
    }
    path.split('.').try_fold(value, |value, key| value.get_mut(key))?.as_array_mut()
}
