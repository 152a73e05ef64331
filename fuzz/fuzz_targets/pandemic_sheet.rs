#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("pandemic_sheet"), |bytes: &[u8]| {
    tallfest_fuzz::run("pandemic_sheet", bytes);
});
