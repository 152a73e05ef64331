//! The municipal report of the one year of which there is one.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use tallfest_base::{Answer, CentreFacts, CodeSet, Completion, PerCode, Year};
use tallfest_forms::{
    municipal::{
        lists::{CaseYear, InformationMeasure, Progress, TargetGroup},
        report::Report,
    },
    register,
};

use crate::{
    Plan, SynthError, answers,
    centre::write_json,
    submission::{self, Submission},
    targets::Targets,
};

/// The reporting system.
const SYSTEM: &str = "municipal";
/// The name that the published figures have for it.
const FORM: &str = "annual_report";
/// The file of the report.
const FILE: &str = "report.json";

/// The years of which there are synthetic municipal reports.
pub const MUNICIPAL_YEARS: [Year; 1] = [2017];

/// A synthetic municipal report. What is published of it is all that there is: it does not hang on a seed or a scale.
///
/// ```
/// use tallfest_synth::{MunicipalReport, Plan};
///
/// let report = MunicipalReport::new(&Plan { year: 2017, ..Plan::default() })?;
/// let share = report.report().spending_share();
/// assert_eq!(share.map(tallfest_base::Share::tenths_of_percent), Some(1019));
/// # Ok::<(), tallfest_synth::SynthError>(())
/// ```
#[derive(Debug, Clone)]
pub struct MunicipalReport {
    year: Year,
    report: Report,
}

impl MunicipalReport {
    /// Makes the report of a year.
    ///
    /// # Errors
    /// If there are no figures of the year.
    pub fn new(plan: &Plan) -> Result<Self, SynthError> {
        let targets = Targets::of_system(SYSTEM, plan.year, &MUNICIPAL_YEARS)?;
        let number = |topic| targets.number(FORM, topic);
        let staff = number("staff.total")?;
        let mut cases = vec![];
        for (year, topic) in CASES {
            cases.push((year, number(topic)?));
        }
        let mut report = Report {
            owner_municipalities: answers::number(number("municipalities.covered")?),
            municipalities_visited: answers::number(number("municipalities.visited")?),
            budget: answers::number(number("economy.budget_amount")?),
            spending: answers::number(number("economy.spending_amount")?),
            target_group_information: Answer::Given(information()),
            magazine_adverts: answers::number(number("information.magazine_adverts")?),
            lectures_held: answers::number(number("information.lectures")?),
            staff_total: answers::number(staff),
            staff_trained: answers::number(staff),
            high_security_cases: answers::rows(cases),
            children_code6_interviews: Answer::Given(Progress::ContinuesNextYear),
            network_group_women: answers::number(number("networks.women_group")?),
            network_group_men: answers::number(number("networks.men_group")?),
        };
        Completion::new(plan.year, CentreFacts::default()).complete(&mut report);
        Ok(Self { year: plan.year, report })
    }

    /// The report.
    pub const fn report(&self) -> &Report {
        &self.report
    }
}

/// The years of which the report tells how many cases there were.
const CASES: [(CaseYear, &str); 6] = [
    (CaseYear::In2012, "security.cases_2012"),
    (CaseYear::In2013, "security.cases_2013"),
    (CaseYear::In2014, "security.cases_2014"),
    (CaseYear::In2015, "security.cases_2015"),
    (CaseYear::In2016, "security.cases_2016"),
    (CaseYear::In2017, "security.cases_2017"),
];

/// How information was adapted: the report tells of adverts, courses, material and lectures; which group had which beside
/// them is our choice.
fn information() -> PerCode<TargetGroup, CodeSet<InformationMeasure>> {
    let meeting = InformationMeasure::Meeting.bit();
    PerCode::of([
        (
            TargetGroup::GenderSexualDiversity,
            InformationMeasure::Adverts.bit().or(InformationMeasure::StaffTraining.bit()),
        ),
        (TargetGroup::Disabled, meeting.or(InformationMeasure::Material.bit())),
        (TargetGroup::ParentsOfDisabledChildren, meeting.or(InformationMeasure::Material.bit())),
        (TargetGroup::ElderlyServices, InformationMeasure::Lectures.bit()),
    ])
}

impl Submission for MunicipalReport {
    fn id(&self) -> String {
        format!("{SYSTEM}-01")
    }

    fn entries(&self) -> Vec<register::Centre> {
        let names = [("nb", "Kommune 01"), ("nn", "Kommune 01"), ("en", "Municipality 01")];
        let names = names.map(|(lang, name)| (lang.to_owned(), name.to_owned()));
        vec![register::Centre {
            centre: self.id(),
            system: SYSTEM.to_owned(),
            kind: None,
            name: BTreeMap::from(names),
            organisation: None,
            county: None,
            serves: vec![],
            helpline: false,
            offers: vec![],
            expected: vec!["report".to_owned()],
            non_response: vec![],
            opened: None,
            closed: None,
            merged: None,
        }]
    }

    fn files(&self) -> Vec<&'static str> {
        vec![submission::MANIFEST, FILE]
    }

    fn write(&self, file: &str, to: &mut dyn Write) -> io::Result<()> {
        match file {
            submission::MANIFEST => {
                write_json(&submission::manifest(SYSTEM, self.id(), self.year), to)
            }
            FILE => write_json(&self.report, to),
            _ => Ok(()),
        }
    }
}
