//! A reporting system, as far as a rule can be broken in it: the records of a centre's year, and the forms that they are
//! of. Each system is declared in a file of its own.

use serde::Serialize;
use tallfest_base::{Date, Form, Place, Records as OneOrMany, Sample, Slot, Value, Year};
use tallfest_catalog::faults::Files;
use tallfest_rules::{
    RuleId, RuleInfo, Subject,
    declared::DECLARED,
    enforced::{self, Enforced},
    judge::Judged,
};

use super::{
    Breakage,
    moved::{Move, Setting},
    scene::Scene,
};
use crate::{NationalYear, SynthError};

/// The records of a centre's year in a reporting system. Made by [`system!`].
pub(super) trait CentreYear: Clone + 'static {
    /// What the rules over a centre's year are about.
    type Subject: Judged<Draft = Self>;
    /// The system's id.
    const SYSTEM: &'static str;

    /// The centres in which a rule can be broken, the usual ones first.
    fn scenes(year: Year, national: Option<&NationalYear>) -> impl Iterator<Item = Scene<Self>>;

    /// Whether a rule can be broken by a record or a year of the system.
    fn knows(rule: RuleId) -> bool;

    /// What breaks the rule alone in a centre.
    fn find(rule: RuleId, scene: &Scene<Self>) -> Result<Option<Breakage>, SynthError>;

    /// The records in another year or of another centre.
    fn moved(&self, from: Setting, to: Setting) -> Self;

    /// Takes out records of days after the last.
    fn end_on(&mut self, last: Date);

    /// The stems of the files that there are.
    fn stems(&self) -> Vec<&'static str>;

    /// Puts the records into files.
    fn write(&self, files: &mut Files) -> Result<(), SynthError>;
}

/// A record of a form, and where it stands in a centre's year.
pub(super) trait Member: Form + Sample + Serialize + Judged + Subject<Draft = Self> {
    /// The year.
    type Year: CentreYear;
    /// The records of the form.
    fn kept(year: &Self::Year) -> &dyn Kept<Self>;
    /// The records of the form, to be changed.
    fn kept_mut(year: &mut Self::Year) -> &mut dyn Kept<Self>;
    /// Which of the form's files is its own.
    fn file(&self) -> usize;
}

/// The records of a form in a centre's year: any number, or one that may or must be there.
pub(super) trait Kept<T> {
    fn all(&self) -> &[T];
    fn all_mut(&mut self) -> &mut [T];
    /// Puts a record beside the others, or in place of the one.
    fn add(&mut self, record: T);
    fn retain(&mut self, is_kept: &dyn Fn(&T) -> bool);
}

impl<T: Form> Kept<T> for Vec<T> {
    fn all(&self) -> &[T] {
        self
    }
    fn all_mut(&mut self) -> &mut [T] {
        self
    }
    fn add(&mut self, record: T) {
        self.push(record);
    }
    fn retain(&mut self, is_kept: &dyn Fn(&T) -> bool) {
        Self::retain(self, is_kept);
    }
}

impl<T: Form> Kept<T> for Option<T> {
    fn all(&self) -> &[T] {
        self.as_slice()
    }
    fn all_mut(&mut self) -> &mut [T] {
        self.as_mut_slice()
    }
    fn add(&mut self, record: T) {
        *self = Some(record);
    }
    fn retain(&mut self, is_kept: &dyn Fn(&T) -> bool) {
        *self = self.take().filter(is_kept);
    }
}

/// Whether a rule is of a form: of a record, or of its declaration.
pub(super) fn knows<T: Member>(rule: RuleId) -> bool {
    T::RULES.iter().any(|known| known.info.id == rule) || is_declared::<T>(rule)
}

/// Whether the declaration of a form enforces a rule.
pub(super) fn is_declared<T: Form>(rule: RuleId) -> bool {
    let common = |known: &&RuleInfo| known.id == rule && known.asks.is_empty();
    let is_form =
        |place: &Place| place.form.id == T::INFO.id && place.form.system == T::INFO.system;
    let at = |known: &RuleInfo| known.id == rule && known.asks.iter().any(is_form);
    DECLARED.iter().any(|known| common(known) || at(known))
        || enforced::all().any(|Enforced { rule, .. }| at(rule))
}

/// Moves each record of a form.
pub(super) fn move_each<T: Member>(year: &mut T::Year, from: Setting, to: Setting) {
    let way = Move::<T>::new(from, to);
    for record in T::kept_mut(year).all_mut() {
        *record = way.moved(record);
    }
}

/// Takes out the records of days after the last.
pub(super) fn end_each<T: Member>(year: &mut T::Year, last: Date) {
    if T::INFO.records == OneOrMany::Many {
        T::kept_mut(year).retain(&|record| {
            Slot::<T>::all().all(|slot| !matches!(slot.get(record), Value::Date(day) if day > last))
        });
    }
}

/// Declares the records of a system's centre and year: what the rules over them are about, the centres in which a rule
/// can be broken, and where the records of each form stand.
macro_rules! system {
    (
        $system:literal, $records:ty, judged as $subject:ty, in $scenes:path, |$year:ident| {
            $($record:ty => $place:expr $(, file $file:expr)?;)+
        }
    ) => {
        $(impl $crate::broken::system::Member for $record {
            type Year = $records;
            fn kept($year: &$records) -> &dyn $crate::broken::system::Kept<Self> {
                &$place
            }
            fn kept_mut($year: &mut $records) -> &mut dyn $crate::broken::system::Kept<Self> {
                &mut $place
            }
            fn file(&self) -> usize {
                system!(@file self $(, $file)?)
            }
        })+

        impl $crate::broken::system::CentreYear for $records {
            type Subject = $subject;
            const SYSTEM: &'static str = $system;

            fn scenes(
                year: tallfest_base::Year,
                national: Option<&$crate::NationalYear>,
            ) -> impl Iterator<Item = $crate::broken::scene::Scene<Self>> {
                $scenes(year, national)
            }

            fn knows(rule: tallfest_rules::RuleId) -> bool {
                let rules = <$subject as tallfest_rules::judge::Judged>::RULES;
                rules.iter().any(|known| known.info.id == rule)
                    $(|| $crate::broken::system::knows::<$record>(rule))+
            }

            fn find(
                rule: tallfest_rules::RuleId,
                scene: &$crate::broken::scene::Scene<Self>,
            ) -> Result<Option<$crate::broken::Breakage>, $crate::SynthError> {
                use $crate::broken::{record, refused, twice};
                let ways: &[$crate::broken::Way<Self>] = &[
                    $(record::find::<$record>,)+
                    record::of_year,
                    $(twice::find::<$record>,)+
                    $(refused::find::<$record>,)+
                ];
                ways.iter().find_map(|way| way(rule, scene).transpose()).transpose()
            }

            fn moved(
                &self,
                from: $crate::broken::moved::Setting,
                to: $crate::broken::moved::Setting,
            ) -> Self {
                let mut moved = self.clone();
                $($crate::broken::system::move_each::<$record>(&mut moved, from, to);)+
                moved
            }

            fn end_on(&mut self, last: tallfest_base::Date) {
                $($crate::broken::system::end_each::<$record>(self, last);)+
            }

            fn stems(&self) -> Vec<&'static str> {
                [$($crate::broken::files::stems::<$record>(
                    <$record as $crate::broken::system::Member>::kept(self).all(),
                ),)+]
                .concat()
            }

            fn write(
                &self,
                files: &mut tallfest_catalog::faults::Files,
            ) -> Result<(), $crate::SynthError> {
                $($crate::broken::files::write::<$record>(
                    <$record as $crate::broken::system::Member>::kept(self).all(),
                    files,
                )?;)+
                Ok(())
            }
        }
    };
    (@file $record:ident) => {
        0
    };
    (@file $record:ident, $file:expr) => {
        $file($record)
    };
}
pub(super) use system;
