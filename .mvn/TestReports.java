import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads Surefire's reports, because a green build says nothing about tests that never ran.
 *
 * <pre>
 * java TestReports.java floor ARTIFACT BASEDIR BUILD_DIRECTORY FLOOR full|subset BUILD_START
 * java TestReports.java summary ROOT BUILD_START
 * </pre>
 *
 * {@code floor} fails when a module ran fewer tests than it promises, holds tests without any report of this build, or
 * holds tests in a class whose name Surefire does not look at. With {@code CI=true} only executed tests count; elsewhere
 * a skip that gives its reason counts too. {@code summary} ends with one line that adds up the reports of the full leg
 * below ROOT, those in {@code target/surefire-reports}.
 */
final class TestReports {

    private static final Pattern TEST_CLASS_NAME = Pattern.compile("(\\w+)(Test|Tests|Properties)\\.java");
    private static final Pattern TEST_METHOD = Pattern.compile(
            "(?m)^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property|Example)\\b");
    private static final Pattern NOT_A_REASON = Pattern.compile("|assumption is not (true|false)|.* is @Disabled");
    private static final Pattern ABORTED = Pattern.compile("[\\w.$]+Exception: (Assumption failed: )?");
    /** A skipped class or parameterized method: it stands for as many tests as it would have had. */
    private static final Pattern CONTAINER = Pattern.compile("|\\w+\\(.+\\)");

    public static void main(String[] args) throws IOException {
        switch (args.length == 0 ? "" : args[0]) {
            case "floor" ->
                floor(args[1], Path.of(args[2]), Path.of(args[3]), Integer.parseInt(args[4]), args[5], args[6]);
            case "summary" -> summary(Path.of(args[1]), Instant.parse(args[2]));
            default -> throw new IllegalArgumentException("expected floor or summary");
        }
    }

    private static void floor(String artifact, Path basedir, Path build, int floor, String leg, String since)
            throws IOException {
        List<String> faults = new ArrayList<>();
        boolean hasTests = false;
        for (Path source : files(basedir.resolve("src/test/java"), ".java")) {
            String text = Files.readString(source);
            String name = source.getFileName().toString();
            boolean wellNamed = TEST_CLASS_NAME.matcher(name).matches();
            if (TEST_METHOD.matcher(text).find()) {
                hasTests = true;
                if (!wellNamed && !isInherited(text, name)) {
                    faults.add(
                            source + " holds tests but is not named *Test, *Tests or *Properties, so they never run");
                }
            }
        }
        Tally tally = Tally.of(reportsOf(build), Instant.parse(since));
        if (!hasTests && tally.reports == 0 && floor == 0) {
            return;
        }
        boolean ci = "true".equals(System.getenv("CI"));
        System.out.printf(
                Locale.ROOT,
                "Tests of %s: executed %d, skipped for a named reason %d, floor %d%n",
                artifact,
                tally.executed,
                tally.named,
                floor);
        if (hasTests && tally.reports == 0) {
            faults.add("there are tests but no report of this build");
        }
        if (hasTests && tally.executed + tally.named == 0) {
            faults.add("there are tests but none ran");
        }
        if (leg.equals("full")) {
            int counted = ci ? tally.executed : tally.executed + tally.named;
            if (counted < floor && !ci && !tally.ofUnknownSize.isEmpty()) {
                System.out.println("Floor not judged, these skips stand for an unknown number of tests: "
                        + String.join("; ", tally.ofUnknownSize));
            } else if (counted < floor) {
                faults.add(counted + " tests count, the floor is " + floor
                        + (ci && tally.named > 0 ? "; CI=true counts executed tests only" : ""));
            }
        }
        if (!faults.isEmpty()) {
            faults.forEach(fault -> System.out.println("[ERROR] " + artifact + ": " + fault));
            System.exit(1);
        }
    }

    /** A contract or base class hands its tests down to classes that are named well. */
    private static boolean isInherited(String text, String fileName) {
        String type = Pattern.quote(fileName.substring(0, fileName.length() - ".java".length()));
        return Pattern.compile("\\b(interface|abstract\\s+(\\w+\\s+)*class)\\s+" + type + "\\b")
                .matcher(text)
                .find();
    }

    private static void summary(Path root, Instant since) throws IOException {
        List<Path> reports = new ArrayList<>();
        for (Path report : files(root, ".xml")) {
            if (isReport(report) && report.getParent().endsWith("target/surefire-reports")) {
                reports.add(report);
            }
        }
        Tally tally = Tally.of(reports, since);
        tally.skipReasons.forEach(reason -> System.out.println("skipped: " + reason));
        System.out.printf(
                Locale.ROOT,
                "%d passed, %d failed, %d skipped%n",
                tally.executed - tally.failed,
                tally.failed,
                tally.named + tally.unnamed);
    }

    private static List<Path> reportsOf(Path build) throws IOException {
        return files(build.resolve("surefire-reports"), ".xml").stream()
                .filter(TestReports::isReport)
                .toList();
    }

    private static boolean isReport(Path file) {
        return file.getFileName().toString().startsWith("TEST-")
                && file.getParent().endsWith("surefire-reports");
    }

    private static List<Path> files(Path directory, String suffix) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(file -> file.toString().endsWith(suffix) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static final class Tally {

        private int reports;
        private int executed;
        private int failed;
        private int named;
        private int unnamed;
        private final Set<String> skipReasons = new TreeSet<>();
        private final Set<String> ofUnknownSize = new TreeSet<>();

        /** Leaves out reports that an earlier build left behind. */
        static Tally of(List<Path> files, Instant since) {
            Tally tally = new Tally();
            try {
                DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
                for (Path file : files) {
                    if (!Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                        tally.reports++;
                        tally.add(parser.parse(file.toFile()).getElementsByTagName("testcase"));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ParserConfigurationException | SAXException e) {
                throw new IllegalStateException("unreadable test report", e);
            }
            return tally;
        }

        private void add(NodeList testCases) {
            for (int i = 0; i < testCases.getLength(); i++) {
                add((Element) testCases.item(i));
            }
        }

        private void add(Element testCase) {
            Element skipped = child(testCase, "skipped");
            if (skipped == null) {
                executed++;
                if (child(testCase, "failure") != null || child(testCase, "error") != null) {
                    failed++;
                }
                return;
            }
            String reason = reason(skipped);
            if (NOT_A_REASON.matcher(reason).matches()) {
                unnamed++;
                return;
            }
            named++;
            String name = testCase.getAttribute("name");
            String where = testCase.getAttribute("classname") + (name.isEmpty() ? "" : "." + name);
            skipReasons.add(where + ": " + reason);
            if (CONTAINER.matcher(name).matches()) {
                ofUnknownSize.add(where);
            }
        }

        private static String reason(Element skipped) {
            String message = skipped.getAttribute("message");
            String stated = message.isEmpty() ? skipped.getTextContent() : message;
            String firstLine = stated.strip().lines().findFirst().orElse("");
            return ABORTED.matcher(firstLine).replaceFirst("");
        }

        private static Element child(Element parent, String name) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element && element.getTagName().equals(name)) {
                    return element;
                }
            }
            return null;
        }
    }
}
