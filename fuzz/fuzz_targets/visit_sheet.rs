#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("visit_sheet"), |bytes: &[u8]| {
    tallfest_fuzz::run("visit_sheet", bytes);
});
