#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("sheet"), |bytes: &[u8]| {
    tallfest_fuzz::run("sheet", bytes);
});
