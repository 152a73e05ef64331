//! The municipal report: a crisis centre's year, as its municipality accounts for it.

use tallfest_base::{
    Answer, CentreFacts, CodeSet, Completion, Condition, Decimal, FormInfo, Integer, PerCode,
    Records, Sample, Share, Stated, form, inferred, questions, seen_about, text,
};

use crate::{
    municipal::lists::{CaseYear, InformationMeasure, Progress, TargetGroup},
    sources::S2,
};

questions! {
    from [S2];
    OWNER_MUNICIPALITIES = "owner_municipalities", seen_about(2014),
        "Antall eierkommuner" | "Talet på eigarkommunar" | "Number of owner municipalities";
    MUNICIPALITIES_VISITED = "municipalities_visited", seen_about(2014),
        "Antall kommuner besøkt i året" | "Talet på kommunar som fekk besøk i året" | "Number of municipalities visited in the year";
    BUDGET = "budget", seen_about(2014), "Budsjettramme" | "Budsjettramme" | "Budget",
        about "Beløp i kroner" | "Beløp i kroner" | "Amount in Norwegian kroner";
    SPENDING = "spending", seen_about(2014), "Regnskapsført forbruk" | "Rekneskapsført forbruk" | "Accounted spending",
        about "Beløp i kroner" | "Beløp i kroner" | "Amount in Norwegian kroner";
    TARGET_GROUP_INFORMATION = "target_group_information", inferred(2014),
        "Tilpasset informasjon til målgrupper" | "Tilpassa informasjon til målgrupper" | "Information adapted to target groups";
    MAGAZINE_ADVERTS = "magazine_adverts", seen_about(2014),
        "Antall magasiner med annonse" | "Talet på magasin med annonse" | "Number of magazines with an advertisement";
    LECTURES_HELD = "lectures_held", seen_about(2014),
        "Antall foredrag for ansatte i andre tjenester"
        | "Talet på foredrag for tilsette i andre tenester"
        | "Number of lectures for employees of other services";
    STAFF_TOTAL = "staff_total", seen_about(2014), "Antall ansatte" | "Talet på tilsette" | "Number of employees";
    STAFF_TRAINED = "staff_trained", seen_about(2014),
        "Antall ansatte kurset i samtaler med målgruppen"
        | "Talet på tilsette kursa i samtalar med målgruppa"
        | "Number of employees trained in talks with the target group";
    HIGH_SECURITY_CASES = "high_security_cases", seen_about(2014),
        "Høysikkerhetssaker etter år" | "Høgtryggleikssaker etter år" | "High-security cases by year";
    CHILDREN_CODE6_INTERVIEWS = "children_code6_interviews", seen_about(2014),
        "Samtaler med barn og unge på kode 6" | "Samtalar med barn og unge på kode 6" | "Talks with children and young people at a strictly confidential address";
    NETWORK_GROUP_WOMEN = "network_group_women", seen_about(2014),
        "Antall nettverksgrupper for kvinner" | "Talet på nettverksgrupper for kvinner" | "Number of network groups for women";
    NETWORK_GROUP_MEN = "network_group_men", seen_about(2014),
        "Antall nettverksgrupper for menn" | "Talet på nettverksgrupper for menn" | "Number of network groups for men";
}

/// The municipal report.
pub static FORM: FormInfo = FormInfo {
    system: "municipal",
    id: "report",
    files: &["report"],
    records: Records::One,
    label: text("Kommunal årsmelding", "Kommunal årsmelding", "Municipal annual report"),
    unit: text("årsmeldinger", "årsmeldingar", "reports"),
    valid: seen_about(2014),
};

/// An amount in Norwegian kroner, with two decimals.
pub type Kroner = Decimal<2>;

/// The condition that a measure is ticked for one of the groups, group by group.
const fn for_a_group(measure: CodeSet<InformationMeasure>) -> [Condition<Report>; 4] {
    [
        fields::TARGET_GROUP_INFORMATION.row_has(TargetGroup::GenderSexualDiversity.bit(), measure),
        fields::TARGET_GROUP_INFORMATION.row_has(TargetGroup::Disabled.bit(), measure),
        fields::TARGET_GROUP_INFORMATION
            .row_has(TargetGroup::ParentsOfDisabledChildren.bit(), measure),
        fields::TARGET_GROUP_INFORMATION.row_has(TargetGroup::ElderlyServices.bit(), measure),
    ]
}
static ADVERTS: [Condition<Report>; 4] = for_a_group(InformationMeasure::Adverts.bit());
static LECTURES: [Condition<Report>; 4] = for_a_group(InformationMeasure::Lectures.bit());

form! {
    /// A crisis centre's year: municipalities, money, information, employees, security, groups.
    #[doc(alias = "årsmelding")]
    pub struct Report, form FORM, fields in fields {
        OWNER_MUNICIPALITIES      => owner_municipalities: Stated<Integer>, Required;
        MUNICIPALITIES_VISITED    => municipalities_visited: Stated<Integer>, Required;
        BUDGET                    => budget: Stated<Kroner>, Required;
        SPENDING                  => spending: Stated<Kroner>, Required;
        TARGET_GROUP_INFORMATION  => target_group_information: PerCode<TargetGroup, CodeSet<InformationMeasure>>, Required;
        MAGAZINE_ADVERTS          => magazine_adverts: Stated<Integer>, Required,
            when Condition::Any(&ADVERTS);
        LECTURES_HELD             => lectures_held: Stated<Integer>, Required,
            when Condition::Any(&LECTURES);
        STAFF_TOTAL               => staff_total: Stated<Integer>, Required;
        STAFF_TRAINED             => staff_trained: Stated<Integer>, Required;
        HIGH_SECURITY_CASES       => high_security_cases: Stated<PerCode<CaseYear, Integer>>, Required;
        CHILDREN_CODE6_INTERVIEWS => children_code6_interviews: Progress, Required;
        NETWORK_GROUP_WOMEN       => network_group_women: Stated<Integer>, Required;
        NETWORK_GROUP_MEN         => network_group_men: Stated<Integer>, Required;
    }
}

impl Report {
    /// What was spent above the budget, in øre; below it, it is negative. None where one of the two is not stated.
    ///
    /// ```
    /// use tallfest_base::{Answer, Share, Stated};
    /// use tallfest_forms::municipal::report::{Kroner, Report};
    ///
    /// // A report of 12.4 and 12.6 million prints 0.2 million and 101.9 %: it counts with what was not rounded.
    /// let report = Report {
    ///     budget: Answer::Given(Stated::Known(Kroner::whole(12_380_000))),
    ///     spending: Answer::Given(Stated::Known(Kroner::whole(12_615_000))),
    ///     ..Report::default()
    /// };
    /// assert_eq!(report.overspend(), Some(23_500_000));
    /// assert_eq!(report.spending_share().map(Share::tenths_of_percent), Some(1019));
    /// ```
    #[doc(alias = "merforbruk")]
    pub fn overspend(&self) -> Option<i64> {
        let ore = |amount: &Kroner| i64::try_from(amount.units()).ok();
        let (budget, spending) = self.budget.known().zip(self.spending.known())?;
        ore(spending)?.checked_sub(ore(budget)?)
    }

    /// Spending as a share of the budget; none of a budget of nothing.
    #[doc(alias = "forbruksprosent")]
    pub fn spending_share(&self) -> Option<Share> {
        let (budget, spending) = self.budget.known().zip(self.spending.known())?;
        Share::new(spending.units(), budget.units())
    }
}

impl Sample for Report {
    /// A centre of 18 municipalities in 2020.
    fn sample() -> Self {
        let meeting = InformationMeasure::Meeting.bit();
        let information = PerCode::of([
            (TargetGroup::GenderSexualDiversity, meeting.or(InformationMeasure::Adverts.bit())),
            (TargetGroup::Disabled, meeting.or(InformationMeasure::StaffTraining.bit())),
            (TargetGroup::ParentsOfDisabledChildren, InformationMeasure::Material.bit()),
            (TargetGroup::ElderlyServices, InformationMeasure::Lectures.bit()),
        ]);
        let mut sample = Self {
            owner_municipalities: number(18),
            municipalities_visited: number(14),
            budget: Answer::Given(Stated::Known(Kroner::whole(12_380_000))),
            spending: Answer::Given(Stated::Known(Kroner::whole(12_615_000))),
            target_group_information: Answer::Given(information),
            magazine_adverts: number(2),
            lectures_held: number(3),
            staff_total: number(14),
            staff_trained: number(14),
            children_code6_interviews: Answer::Given(Progress::Started),
            network_group_women: number(1),
            network_group_men: number(0),
            ..Self::default()
        };
        Completion::new(2020, CentreFacts::default()).complete(&mut sample);
        sample
    }
}

fn number(number: u64) -> Answer<Stated<Integer>> {
    Answer::Given(Stated::Known(Integer::whole(number)))
}
