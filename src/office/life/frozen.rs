//! A plan with everything it was made from, as it is kept.

use std::collections::BTreeMap;

use crate::domain::{Instance, Plan};
use crate::format::instance::CalendarSource;
use crate::format::{
    Files, InstanceDto, Issue, build_instance, read_instance_dto, read_plan, write_instance, write_plan,
};
use crate::register::records::PlanVersion;
use crate::register::{Change, Register, RegisterError};

/// A plan with everything it was made from, as texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// The instance (JSON luanphien/instance@1).
    pub instance: String,
    /// The calendars it names, by path.
    pub files: BTreeMap<String, String>,
    /// The plan (JSON luanphien/plan@1).
    pub plan: String,
}

impl Frozen {
    /// Takes in the texts of the calendars; a file that cannot be read was refused with the instance.
    #[must_use]
    pub fn of(dto: &InstanceDto, files: &dyn Files, plan: &Plan) -> Self {
        let named = dto.people.iter().filter_map(|person| match &person.calendar {
            Some(CalendarSource::File(path)) => Some(path),
            Some(CalendarSource::Text(_)) | None => None,
        });
        let files = named.filter_map(|path| Some((path.clone(), files.read(path).ok()?))).collect();
        Self { instance: write_instance(dto), files, plan: write_plan(plan, 0) }
    }

    /// Keeps the texts, and gives the hashes of instance, plan and calendars.
    pub(super) async fn keep(
        &self,
        change: &mut Change,
    ) -> Result<(String, String, Vec<String>), RegisterError> {
        let instance = change.document(&self.instance).await?;
        let plan = change.document(&self.plan).await?;
        let mut files = Vec::new();
        for (path, text) in &self.files {
            files.push(format!("{} {path}", change.document(text).await?));
        }
        Ok((instance, plan, files))
    }

    /// Takes the texts of a version out of a register.
    ///
    /// # Errors
    /// The database fails, or a text is not there.
    pub async fn find(register: &Register, version: &PlanVersion) -> Result<Self, RegisterError> {
        let mut files = BTreeMap::new();
        for named in &version.files {
            let (hash, path) = named.split_once(' ').unwrap_or((named, ""));
            files.insert(path.to_owned(), register.document(hash).await?);
        }
        Ok(Self {
            instance: register.document(&version.instance).await?,
            files,
            plan: register.document(&version.plan).await?,
        })
    }

    /// Reads the texts again.
    ///
    /// # Errors
    /// What is wrong with them; they were right when they were kept.
    pub fn read(&self) -> Result<(InstanceDto, Instance, Plan), Vec<Issue>> {
        let dto = read_instance_dto(&self.instance)?;
        let instance = build_instance(&dto, &self.files)?;
        Ok((dto, instance, read_plan(&self.plan)?))
    }
}
