//! A made-up guest harbour: all ten kinds of answer, every need, every kind of condition, codes whose years end.

use acceptance::judge::{Judged, Judgement};
use tallfest_base::{
    Answer, CodeSet, Condition, Date, Decimal, Form, FormInfo, FreeText, Integer, Key, PerCode,
    Records, Sample, Stated, code_list, form, inferred, questions, seen, text,
};
use tallfest_forms::register::facts::RUNS_HELPLINE;
use tallfest_rules::{Checks, Context, Event, Rule};

code_list! {
    /// Yes or no.
    pub(crate) enum Open = "harbour_open" {
        Yes = "yes", seen(2014), "ja"  | "ja"  | "yes";
        No  = "no",  seen(2014), "nei" | "nei" | "no";
        + NotStated, seen(2014);
    }
}
code_list! {
    /// What a harbour has.
    pub(crate) enum Service = "harbour_service" {
        Water     = "water",     seen(2014),             "vann"       | "vatn"       | "water";
        Power     = "power",     seen(2014),             "strøm"      | "straum"     | "power";
        Telegraph = "telegraph", seen(2014).until(2019), "telegraf"   | "telegraf"   | "telegraph";
        Charger   = "charger",   inferred(2021),         "lading"     | "lading"     | "charging";
        Closed    = "closed",    seen(2014),             "stengt"     | "stengt"     | "closed", Alone;
        None      = "none",      seen(2014),             "ingenting"  | "ingenting"  | "nothing", None;
        + DoesNotKnow, seen(2014);
        + Declined, seen(2014);
        + NotStated, seen(2014);
    }
}
code_list! {
    /// Jetties: the rows of tables.
    pub(crate) enum Jetty = "jetty" {
        North = "north", seen(2014),             "nord"  | "nord"  | "north";
        South = "south", seen(2014),             "sør"   | "sør"   | "south";
        West  = "west",  seen(2014),             "vest"  | "vest"  | "west";
    }
}
code_list! {
    /// Rows of which one ended.
    pub(crate) enum Quay = "quay" {
        Long = "long", seen(2014),             "lang"  | "lang"  | "long";
        Old  = "old",  seen(2014).until(2019), "gammel" | "gammal" | "old";
    }
}
code_list! {
    /// What lies at a jetty.
    pub(crate) enum Boat = "boat" {
        Sail  = "sail",  seen(2014),             "seilbåt" | "seglbåt" | "sailing boat";
        Motor = "motor", seen(2014),             "motorbåt" | "motorbåt" | "motor boat";
        Steam = "steam", seen(2014).until(2019), "dampbåt" | "dampbåt" | "steamer";
        Solar = "solar", inferred(2021),         "solbåt" | "solbåt" | "solar boat";
        None  = "none",  seen(2014),             "ingen båt" | "ingen båt" | "no boat", None;
    }
}
code_list! {
    /// When it is open.
    pub(crate) enum Season = "season" {
        Summer = "summer", seen(2014), "sommer" | "sommar" | "summer";
        Winter = "winter", seen(2014), "vinter" | "vinter" | "winter";
    }
}

questions! {
    RECORD_ID = "record_id", seen(2014), "Nøkkel" | "Nøkkel" | "Key";
    OPEN = "open", seen(2014), "Åpen" | "Open" | "Open";
    SERVICES = "services", seen(2014), "Tilbud" | "Tilbod" | "Services";
    BOATS = "boats", seen(2014), "Båter" | "Båtar" | "Boats";
    NIGHTS = "nights", seen(2014), "Netter" | "Netter" | "Nights";
    LONGEST_M = "longest_m", seen(2014), "Lengste båt" | "Lengste båt" | "Longest boat";
    BERTHS = "berths", seen(2014), "Plasser" | "Plassar" | "Berths";
    DEPTH_M = "depth_m", seen(2014), "Dybde" | "Djupn" | "Depth";
    CREW = "crew", seen(2014), "Mannskap" | "Mannskap" | "Crew";
    FEE = "fee", seen(2014), "Avgift" | "Avgift" | "Fee";
    GUESTS = "guests", seen(2014), "Gjester" | "Gjester" | "Guests";
    FEES = "fees", seen(2014), "Avgifter" | "Avgifter" | "Fees";
    OPENED_ON = "opened_on", seen(2014), "Åpnet" | "Opna" | "Opened on";
    SEASON = "season", seen(2014), "Sesong" | "Sesong" | "Season";
    NOTE = "note", seen(2014), "Merknad" | "Merknad" | "Note";
    LAMP = "lamp", seen(2014), "Lykt" | "Lykt" | "Lamp";
    WATCH = "watch", seen(2014), "Vakt" | "Vakt" | "Watch";
    ICE_DAYS = "ice_days", seen(2014), "Isdager" | "Isdagar" | "Days of ice";
    RESCUE = "rescue", seen(2014), "Redning" | "Redning" | "Rescue";
    TELEGRAMS = "telegrams", seen(2014).until(2019), "Telegrammer" | "Telegram" | "Telegrams";
    CHARGED = "charged", inferred(2021), "Ladet" | "Lada" | "Charged";
    QUAY_M = "quay_m", seen(2014), "Kailengde" | "Kailengd" | "Length of quays";
}

/// A form that there is only here.
pub(crate) static FORM: FormInfo = FormInfo {
    system: "test",
    id: "harbour",
    files: &["harbours"],
    records: Records::Many,
    label: text("Gjestehavn", "Gjestehamn", "Guest harbour"),
    unit: text("havner", "hamner", "harbours"),
    valid: seen(2014),
};

/// Any boat at all.
const BOAT: CodeSet<Boat> =
    Boat::Sail.bit().or(Boat::Motor.bit()).or(Boat::Steam.bit()).or(Boat::Solar.bit());

static HAS_NOTHING: Condition<Harbour> = fields::SERVICES.has(Service::None.bit());
static OPEN_WITH_SOMETHING: [Condition<Harbour>; 2] =
    [fields::OPEN.is(Open::Yes.bit()), Condition::Not(&HAS_NOTHING)];
static POWER_OR_WINTER: [Condition<Harbour>; 2] =
    [fields::SERVICES.has(Service::Power.bit()), fields::SEASON.is(Season::Winter.bit())];

form! {
    /// A made-up guest harbour.
    pub(crate) struct Harbour, form FORM, fields in fields {
        RECORD_ID => record_id: Key, Required;
        OPEN      => open: Open, Required;
        SERVICES  => services: CodeSet<Service>, Required, when OPEN.is(Open::Yes.bit());
        BOATS     => boats: PerCode<Jetty, CodeSet<Boat>>, Required;
        NIGHTS    => nights: PerCode<Jetty, Integer>, Required, when BOATS.same_row_has(BOAT);
        LONGEST_M => longest_m: PerCode<Jetty, Decimal<1, 100>>, Optional,
            when BOATS.same_row_has(Boat::Motor.bit());
        BERTHS    => berths: Decimal<0, 500>, Required;
        DEPTH_M   => depth_m: Decimal<1, 168>, Optional;
        CREW      => crew: Stated<Integer>, Required;
        FEE       => fee: Stated<Decimal<2>>, Required;
        GUESTS    => guests: Stated<PerCode<Jetty, Integer>>, Required;
        FEES      => fees: Stated<PerCode<Jetty, Decimal<2>>>, Optional, when BOATS.same_row_has(BOAT);
        OPENED_ON => opened_on: Date, OneOf("opening");
        SEASON    => season: Season, OneOf("opening");
        NOTE      => note: FreeText, Optional, when Condition::All(&OPEN_WITH_SOMETHING);
        LAMP      => lamp: Open, Required, when BOATS.row_has(Jetty::North.bit(), Boat::Sail.bit());
        WATCH     => watch: Open, Required, when Condition::Any(&POWER_OR_WINTER);
        ICE_DAYS  => ice_days: Integer, Required, when Condition::Years(seen(2014).until(2019));
        RESCUE    => rescue: CodeSet<Service>, Required, when Condition::Centre(&RUNS_HELPLINE);
        TELEGRAMS => telegrams: Integer, Optional;
        CHARGED   => charged: CodeSet<Service>, Optional;
        QUAY_M    => quay_m: PerCode<Quay, Integer>, Required;
    }
}

/// The same number in each jetty's row.
pub(crate) fn each_jetty<A: Clone>(answer: A) -> PerCode<Jetty, A> {
    PerCode::of([Jetty::North, Jetty::South, Jetty::West].map(|row| (row, answer.clone())))
}

impl Sample for Harbour {
    /// A harbour in which nothing is found, in 2020.
    fn sample() -> Self {
        Self {
            record_id: Answer::Given(Key::literal("h-1")),
            open: Answer::Given(Open::Yes),
            services: Answer::Given(Service::Water.bit().or(Service::Power.bit())),
            boats: Answer::Given(PerCode::of([
                (Jetty::North, Boat::Sail.bit()),
                (Jetty::South, Boat::Motor.bit()),
                (Jetty::West, Boat::None.bit()),
            ])),
            nights: Answer::Given(PerCode::of([
                (Jetty::North, Integer::whole(7)),
                (Jetty::South, Integer::whole(0)),
            ])),
            berths: Answer::Given(Decimal::whole(40)),
            crew: Answer::Given(Stated::Known(Integer::whole(2))),
            fee: Answer::Given(Stated::NotStated),
            guests: Answer::Given(Stated::Known(each_jetty(Integer::whole(1)))),
            season: Answer::Given(Season::Summer),
            lamp: Answer::Given(Open::Yes),
            watch: Answer::Given(Open::No),
            quay_m: Answer::Given(PerCode::of([(Quay::Long, Integer::whole(90))])),
            ..Self::default()
        }
    }
}

impl Judged for Harbour {
    const RULES: &'static [&'static Rule<Self>] = &[];

    /// What the declaration alone finds.
    fn judge(draft: &Self, context: &Context<'_>) -> Judgement {
        let mut judgement = Judgement::default();
        let checks = Checks::new(Self::RULES, context);
        checks.check(draft, &draft.row(), &[], context, |event| match event {
            Event::Fault(fault) => judgement.faults.push(fault),
            Event::NotEvaluated(rule, reason) => judgement.not_evaluated.push((rule.id, reason)),
        });
        judgement
    }
}

/// What is found in a record, as `rule severity pointer`.
pub(crate) fn found(record: &Harbour, context: &Context<'_>) -> Vec<String> {
    let judgement = Harbour::judge(record, context);
    let words = |fault: &tallfest_rules::Fault| {
        let pointer = fault.place.map(tallfest_base::Place::pointer).unwrap_or_default();
        format!("{} {} {pointer}", fault.rule.id, fault.severity.code())
    };
    judgement.faults.iter().map(words).collect()
}
