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

/// How many items the list at a path has.
pub(super) fn count(value: &Value, path: &str) -> usize {
    get(value, path).and_then(Value::as_array).map_or(0, Vec::len)
}

/// Adds items to the list at a path, which is made if it is not there.
pub(super) fn extend(value: &mut Value, path: &str, items: impl IntoIterator<Item = Value>) {
    if get(value, path).is_none_or(|own| !own.is_array()) {
        set(value, path, Value::Array(Vec::new()));
    }
    let list = path.split('.').try_fold(value, |value, key| value.get_mut(key));
    if let Some(Value::Array(list)) = list {
        list.extend(items);
    }
}
