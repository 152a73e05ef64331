//! A written procedure is for a service that the offer has.

use tallfest_base::{Answer, CodeList, CodeSet, Place, seen, text};
use tallfest_forms::crisis::{
    lists::{
        ChildProcedure, ChildService, DayProcedure, DayService, ResidentProcedure, ResidentService,
    },
    offer::{Offer, fields},
};

use crate::{Context, Example, Findings, Reason, Rule, RuleId, RuleInfo, Verdict, common, warning};

/// A procedure, and the services of which one has it.
type Serves<P, S> = (P, CodeSet<S>);

const RESIDENT: &[Serves<ResidentProcedure, ResidentService>] = &[
    (ResidentProcedure::IntakeTalk, ResidentService::IntakeTalk.bit()),
    (ResidentProcedure::MapNeeds, ResidentService::MapNeeds.bit()),
    (
        ResidentProcedure::MapThreats,
        ResidentService::MapThreatsOwn.bit().or(ResidentService::MapThreatsOther.bit()),
    ),
    (ResidentProcedure::FollowupDuring, ResidentService::FollowupPlanDuring.bit()),
    (ResidentProcedure::FollowupAfter, ResidentService::FollowupPlanAfter.bit()),
];
const CHILD: &[Serves<ChildProcedure, ChildService>] = &[
    (ChildProcedure::WelcomeTalk, ChildService::WelcomeTalk.bit()),
    (ChildProcedure::MapNeeds, ChildService::MapNeeds.bit()),
    (ChildProcedure::FollowupDuring, ChildService::FollowupPlanDuring.bit()),
];
const DAY: &[Serves<DayProcedure, DayService>] = &[(
    DayProcedure::MapNeedsProtection,
    DayService::MapNeeds
        .bit()
        .or(DayService::MapThreatsOwn.bit())
        .or(DayService::MapThreatsOther.bit()),
)];

pub(super) static RULE: Rule<Offer> = Rule {
    info: RuleInfo {
        id: RuleId::new("E-010"),
        severity: &[warning(seen(2014))],
        asks: &[
            fields::RESIDENT_PROCEDURES.place(),
            fields::RESIDENT_SERVICES.place(),
            fields::CHILD_PROCEDURES.place(),
            fields::CHILD_SERVICES.place(),
            fields::DAY_PROCEDURES.place(),
            fields::DAY_SERVICES.place(),
        ],
        message: text(
            "{procedure} er krysset av, men tilbudet den gjelder, er ikke krysset av",
            "{procedure} er kryssa av, men tilbodet han gjeld, er ikkje kryssa av",
            "{procedure} is ticked, but the service that it is for is not",
        ),
        why: text(
            "En skriftlig prosedyre gjelder noe som tilbudet gjør. Mangler krysset for tjenesten, blir den telt for sjelden.",
            "Ein skriftleg prosedyre gjeld noko som tilbodet gjer. Manglar krysset for tenesta, blir ho tald for sjeldan.",
            "A written procedure is for something that the offer does. Where the service is not ticked, it is counted too seldom.",
        ),
        mend: text(
            "Kryss av for tilbudet, eller ta bort prosedyren. Er begge riktige, bekreft svaret.",
            "Kryss av for tilbodet, eller ta bort prosedyren. Er begge rette, stadfest svaret.",
            "Tick the service, or take the procedure away. If both are right, confirm the answer.",
        ),
        source: "S1: 39 to 43 of 43 on both sides, E-10",
    },
    check,
    examples: &[
        Example::pass(2020, "each procedure has its service", |_| ()),
        Example::pass(2020, "no procedures", |offer| {
            offer.resident_procedures = Answer::Given(ResidentProcedure::None.bit());
            offer.child_procedures = Answer::Given(ChildProcedure::None.bit());
            offer.day_procedures = Answer::Given(DayProcedure::None.bit());
        }),
        Example::fail(2020, "a template of plans for which there is no service", |offer| {
            offer.resident_procedures = Answer::Given(ResidentProcedure::FollowupAfter.bit());
        }),
        Example::pass(2020, "threats are mapped by others", |offer| {
            offer.resident_procedures = Answer::Given(ResidentProcedure::MapThreats.bit());
            let services = offer.resident_services.given().copied();
            let others = ResidentService::MapThreatsOther.bit();
            offer.resident_services =
                Answer::Given(services.map_or(others, |some| some.or(others)));
        }),
        Example::fail(2020, "a template for children without services for children", |offer| {
            offer.child_services = Answer::Given(ChildService::None.bit());
        }),
        Example::fail(2020, "a procedure of mapping without mapping of day users", |offer| {
            offer.day_services = Answer::Given(DayService::IndividualTalk.bit());
        }),
        Example::pass(2020, "the threats to day users are mapped", |offer| {
            offer.day_services = Answer::Given(DayService::MapThreatsOwn.bit());
        }),
        Example::fail(
            2020,
            "a template of plans for which there is no service; those for day users are not stated",
            |offer| {
                offer.resident_procedures = Answer::Given(ResidentProcedure::FollowupAfter.bit());
                offer.day_services = Answer::Given(DayService::NotStated.bit());
            },
        ),
        Example::unknown(
            2020,
            "the services for day users are not stated",
            |offer| offer.day_services = Answer::Given(DayService::NotStated.bit()),
            Reason::NotAnswered,
        ),
    ],
};

fn check(offer: &Offer, _: &Context<'_>, findings: &mut Findings) -> Verdict {
    let (resident, child, day) = (
        (&offer.resident_procedures, &offer.resident_services),
        (&offer.child_procedures, &offer.child_services),
        (&offer.day_procedures, &offer.day_services),
    );
    let known = [
        compare(fields::RESIDENT_PROCEDURES.place(), resident, RESIDENT, findings),
        compare(fields::CHILD_PROCEDURES.place(), child, CHILD, findings),
        compare(fields::DAY_PROCEDURES.place(), day, DAY, findings),
    ];
    let verdict = findings.verdict();
    if verdict == Verdict::Held && known.contains(&None) {
        return Verdict::NotEvaluated(Reason::NotAnswered);
    }
    verdict
}

/// Finds the procedures without their service; none if one of the two answers is missing.
fn compare<P: CodeList, S: CodeList>(
    place: Place,
    (procedures, services): (&Answer<CodeSet<P>>, &Answer<CodeSet<S>>),
    serves: &[Serves<P, S>],
    findings: &mut Findings,
) -> Option<()> {
    let (procedures, services) = common::stated(procedures).zip(common::stated(services))?;
    let lacks_service = |(procedure, needs): &&Serves<P, S>| {
        procedures.has(*procedure) && needs.bits() & services.bits() == 0
    };
    for (procedure, _) in serves.iter().filter(lacks_service) {
        let _ = findings.at(place).with("procedure", common::code(*procedure)).broken();
    }
    Some(())
}
