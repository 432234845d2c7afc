//! A JSON Patch made on the instance as it stands in its file.

use json_patch::jsonptr::PointerBuf;
use json_patch::{
    AddOperation, CopyOperation, MoveOperation, PatchOperation as Operation, RemoveOperation,
    ReplaceOperation, TestOperation,
};
use serde_json::Value;

use super::file::{PatchKind, PatchOperation};
use crate::format::changes::Edit;
use crate::format::codes::{E1011, E1905};
use crate::format::instance::Instance;
use crate::format::nearest::nearest;
use crate::format::shape;
use crate::format::{Issue, Kind};

/// So many times as large, and so many values more, a document may become by copying: a copy of the whole into itself
/// doubles it, and a few dozen of them would fill any memory.
const GROWTH: [usize; 2] = [4, 10_000];
/// Deepest nesting that copying may lead to.
const DEEPEST: usize = 1000;

/// Whether a document has no more values than are left, and is not nested too deep to be read.
fn is_bounded(value: &Value, left: &mut usize, depth: usize) -> bool {
    if *left == 0 || depth > DEEPEST {
        return false;
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter().all(|item| is_bounded(item, left, depth + 1)),
        Value::Object(fields) => fields.values().all(|field| is_bounded(field, left, depth + 1)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => true,
    }
}

/// How many values a document has.
fn size(value: &Value) -> usize {
    let mut left = usize::MAX;
    is_bounded(value, &mut left, 0);
    usize::MAX - left
}

/// A patch, and the document it is made on.
pub(super) struct Patching<'a> {
    /// Where the patch stands.
    pub(super) place: String,
    pub(super) operations: &'a [PatchOperation],
    pub(super) before: Value,
}

impl Patching<'_> {
    /// The document after the patch.
    pub(super) fn document(&self) -> Result<Value, Vec<Issue>> {
        let read = |(at, operation)| check_e1905_operation(operation, &format!("{}[{at}]", self.place));
        let read: Vec<Result<Operation, Issue>> = (0..).zip(self.operations).map(read).collect();
        let wrong: Vec<Issue> = read.iter().filter_map(|one| one.as_ref().err()).cloned().collect();
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let mut document = self.before.clone();
        let most = size(&document).saturating_mul(GROWTH[0]).saturating_add(GROWTH[1]);
        for (at, operation) in read.into_iter().flatten().enumerate() {
            let grows = matches!(operation, Operation::Copy(_) | Operation::Move(_));
            let made = json_patch::patch(&mut document, &[operation]).is_ok();
            if !made || grows && !is_bounded(&document, &mut { most }, 0) {
                return Err(vec![self.check_e1905_made(at)]);
            }
        }
        Ok(document)
    }

    /// What the patch makes of the instance; it stands before all typed changes.
    pub(super) fn make(&self, dto: &mut Instance) -> Result<Vec<Edit>, Vec<Issue>> {
        let document = self.document()?;
        let wrong = shape::check(Kind::Instance, &document);
        if !wrong.is_empty() {
            return Err(wrong.into_iter().map(|issue| self.placed(issue)).collect());
        }
        *dto = serde_json::from_value(document)
            .map_err(|error| vec![Issue::new(&E1011, self.place.as_str(), error)])?;
        Ok(self.written().map(|(made, by)| Edit::new(made, by)).collect())
    }

    /// What has been written where: places in the instance, and in the patch.
    fn written(&self) -> impl Iterator<Item = (String, String)> {
        let puts = |operation: &PatchOperation| {
            matches!(operation.op, PatchKind::Add | PatchKind::Replace) && !operation.path.ends_with("/-")
        };
        let all = (0..).zip(self.operations).filter(move |(_, operation)| puts(operation));
        all.map(|(at, operation)| {
            let at: usize = at;
            (shape::path(&operation.path), format!("{}[{at}].value", self.place))
        })
    }

    /// A mistake in the instance at its place in the patch; where the patch as a whole is to blame, with its own place.
    fn placed(&self, issue: Issue) -> Issue {
        let inside = self.written().find_map(|(made, by)| {
            let rest = issue.path.strip_prefix(made.as_str())?;
            (rest.is_empty() || rest.starts_with(['.', '['])).then(|| format!("{by}{rest}"))
        });
        match inside {
            Some(path) => Issue { path, ..issue },
            None => {
                let value = format!("{}: {}", issue.path, issue.value);
                Issue { path: self.place.clone(), value, ..issue }
            }
        }
    }

    /// The operation that could not be made, and what may have been meant by its pointer.
    fn check_e1905_made(&self, at: usize) -> Issue {
        let path = format!("{}[{at}]", self.place);
        let Some(operation) = self.operations.get(at) else { return Issue::new(&E1905, path, "") };
        let pointer =
            operation.from.as_ref().filter(|_| matches!(operation.op, PatchKind::Move | PatchKind::Copy));
        let pointer = pointer.unwrap_or(&operation.path);
        let (parent, member) = pointer.rsplit_once('/').unwrap_or(("", pointer));
        let members = self.before.pointer(parent).and_then(Value::as_object);
        let near = members.and_then(|members| nearest(member, members.keys().map(String::as_str)));
        Issue::new(&E1905, path, pointer).maybe(near.map(|near| format!("{parent}/{near}")))
    }
}

/// An operation with everything it needs.
fn check_e1905_operation(operation: &PatchOperation, path: &str) -> Result<Operation, Issue> {
    let pointer = |text: &str, field: &str| {
        PointerBuf::parse(text).map_err(|_| Issue::new(&E1905, format!("{path}.{field}"), text))
    };
    let from = || match &operation.from {
        Some(from) => pointer(from, "from"),
        None => Err(Issue::new(&E1905, path, "from")),
    };
    let value = || operation.value.clone().ok_or_else(|| Issue::new(&E1905, path, "value"));
    let path = pointer(&operation.path, "path")?;
    Ok(match operation.op {
        PatchKind::Add => Operation::Add(AddOperation { path, value: value()? }),
        PatchKind::Remove => Operation::Remove(RemoveOperation { path }),
        PatchKind::Replace => Operation::Replace(ReplaceOperation { path, value: value()? }),
        PatchKind::Move => Operation::Move(MoveOperation { from: from()?, path }),
        PatchKind::Copy => Operation::Copy(CopyOperation { from: from()?, path }),
        PatchKind::Test => Operation::Test(TestOperation { path, value: value()? }),
    })
}
