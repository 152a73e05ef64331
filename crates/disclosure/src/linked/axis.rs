//! What records are told apart by.

use std::collections::BTreeSet;

use super::ModelError;

/// What records are told apart by: classes that exclude each other, and groups of them.
///
/// Groups may lie within each other (a hierarchy) or across each other (two ways to divide a country).
///
/// ```
/// use tallfest_disclosure::linked::Axis;
/// let geo = Axis::new("geo", ["Spain", "Iceland", "Portugal"])?
///     .with_group("EU", &["Spain", "Portugal"])?
///     .with_group("nonEU", &["Iceland"])?;
/// assert_eq!(geo.classes().len(), 3);
/// # Ok::<(), tallfest_disclosure::linked::ModelError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    name: String,
    classes: Vec<String>,
    groups: Vec<(String, BTreeSet<usize>)>,
}

impl Axis {
    /// An axis and its classes, in the order of its list.
    ///
    /// # Errors
    /// If there is no class, or two of one name.
    pub fn new<Name: Into<String>>(
        name: impl Into<String>,
        classes: impl IntoIterator<Item = Name>,
    ) -> Result<Self, ModelError> {
        let name = name.into();
        let classes: Vec<String> = classes.into_iter().map(Into::into).collect();
        let mut seen = BTreeSet::new();
        let twice = classes.iter().find(|class| class.is_empty() || !seen.insert(class.as_str()));
        if let Some(class) = twice.cloned() {
            return Err(ModelError::Name { axis: name, name: class });
        }
        if classes.is_empty() {
            return Err(ModelError::Name { axis: name, name: String::new() });
        }
        Ok(Self { name, classes, groups: vec![] })
    }

    /// The axis with a group of classes (or of classes and earlier groups).
    ///
    /// # Errors
    /// If the name is taken, the group is empty, or a member is unknown.
    pub fn with_group(
        mut self,
        name: impl Into<String>,
        members: &[&str],
    ) -> Result<Self, ModelError> {
        let name = name.into();
        let taken = name.is_empty() || self.members(&name).is_some() || members.is_empty();
        if taken {
            return Err(ModelError::Name { axis: self.name, name });
        }
        let mut classes = BTreeSet::new();
        for member in members {
            let Some(found) = self.members(member) else {
                return Err(ModelError::Class { axis: self.name, name: (*member).to_owned() });
            };
            classes.extend(found);
        }
        self.groups.push((name, classes));
        Ok(self)
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its classes.
    pub fn classes(&self) -> &[String] {
        &self.classes
    }

    /// The names of its groups.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().map(|(name, _)| name.as_str())
    }

    /// The place of a class.
    pub(crate) fn class(&self, name: &str) -> Option<usize> {
        self.classes.iter().position(|class| class == name)
    }

    /// The classes that a class or group is.
    pub(crate) fn members(&self, name: &str) -> Option<BTreeSet<usize>> {
        let group = || self.groups.iter().find(|(group, _)| group == name);
        let class = self.class(name).map(|class| BTreeSet::from([class]));
        class.or_else(|| group().map(|(_, classes)| classes.clone()))
    }
}
