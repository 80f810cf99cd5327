// Run by Rhino inside the jar, which brings the veraPDF engine and its profiles but no JAXB: the profiles are read
// through DOM. Prints one line of JSON for each file and profile.
var vera = Packages.org.verapdf;
var profileTools = vera.pdfa.validation.profiles.Profiles;
var flavours = vera.pdfa.flavours.PDFAFlavour;
var java = Packages.java;

vera.gf.foundry.VeraGreenfieldFoundryProvider.initialise();
var profiles = [readProfile("PDFA-3A.xml", flavours.PDFA_3_A), readProfile("PDFUA-1.xml", flavours.PDFUA_1)];
var files = String(new java.lang.String(java.nio.file.Files.readAllBytes(java.nio.file.Paths.get(arguments[0])))).split("\n");
files.filter(Boolean).forEach(function (file) {
  profiles.forEach(function (profile) {
    print(JSON.stringify(validated(file, profile)));
  });
});

function validated(file, profile) {
  var flavour = profile.getPDFAFlavour();
  var verdict = { file: file, profile: String(flavour.name()), isCompliant: false, checks: 0, failures: [] };
  try {
    var foundry = vera.pdfa.Foundries.defaultInstance();
    var parser = foundry.createParser(new java.io.File(file), flavour);
    var result = foundry.createValidator(profile, 1000, false, false, false).validate(parser);
    if (result instanceof java.util.List) result = result.get(0);
    verdict.isCompliant = Boolean(result.isCompliant());
    verdict.checks = Number(result.getTotalAssertions());
    verdict.failures = failuresOf(result.getTestAssertions());
    parser.close();
  } catch (error) {
    verdict.failures = [{ rule: "unreadable", message: String(error), at: "" }];
  }
  return verdict;
}

/** The first of each rule. */
function failuresOf(assertions) {
  var found = {};
  for (var index = 0; index < assertions.size(); index += 1) {
    var assertion = assertions.get(index);
    var rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
    found[rule] = found[rule] || {
      rule: String(rule),
      message: String(assertion.getMessage()),
      at: String(assertion.getLocation().getContext()),
    };
  }
  return Object.keys(found).map(function (rule) {
    return found[rule];
  });
}

function readProfile(name, flavour) {
  var stream = java.lang.ClassLoader.getSystemResourceAsStream("org/verapdf/pdfa/validation/" + name);
  var tree = Packages.javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
  var rules = new java.util.HashSet();
  var variables = new java.util.HashSet();
  elements(tree, "rule").forEach(function (rule) {
    rules.add(readRule(rule));
  });
  elements(tree, "variable").forEach(function (one) {
    variables.add(
      profileTools.variableFromValues(
        one.getAttribute("name"),
        one.getAttribute("object"),
        textOf(one, "defaultValue"),
        textOf(one, "value"),
      ),
    );
  });
  var details = profileTools.profileDetailsFromValues(name, name, "veraPDF", new java.util.Date(0));
  return profileTools.profileFromValues(flavour, details, "", rules, variables);
}

function readRule(rule) {
  var id = elements(rule, "id")[0];
  var specification = flavours.Specification.valueOf(id.getAttribute("specification"));
  var ruleId = profileTools.ruleIdFromValues(specification, id.getAttribute("clause"), Number(id.getAttribute("testNumber")));
  var isDeferred = rule.hasAttribute("deferred") ? java.lang.Boolean.valueOf(rule.getAttribute("deferred")) : null;
  return profileTools.ruleFromValues(
    ruleId,
    rule.getAttribute("object"),
    isDeferred,
    rule.getAttribute("tags"),
    textOf(rule, "description"),
    textOf(rule, "test"),
    profileTools.errorFromValues(textOf(rule, "message"), new java.util.ArrayList()),
    new java.util.ArrayList(),
  );
}

function elements(parent, name) {
  var list = parent.getElementsByTagName(name);
  var found = [];
  for (var index = 0; index < list.getLength(); index += 1) found.push(list.item(index));
  return found;
}

function textOf(parent, name) {
  var found = elements(parent, name);
  return found.length === 0 ? "" : found[0].getTextContent();
}
