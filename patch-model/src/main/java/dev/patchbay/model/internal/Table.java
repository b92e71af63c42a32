package dev.patchbay.model.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A shipped table: lines of values joined by semicolons, the first line the names of the columns, lines that begin with
 * {@code #} for people. Immutable and thread-safe.
 */
public final class Table {

    private Table() {}

    /**
     * One line of a table.
     *
     * @param values values by name of the column
     */
    public record Row(Map<String, String> values) {

        /** Returns the value in {@code column}, without blanks around it. */
        public String get(String column) {
            String value = values.get(column);
            if (value == null) {
                throw new IllegalStateException("no column " + column + " in " + values.keySet());
            }
            return value;
        }

        /** Returns the parts of a value that are joined by {@code separator}; none when it is empty. */
        public List<String> list(String column, String separator) {
            String value = get(column);
            return value.isEmpty()
                    ? List.of()
                    : Arrays.stream(value.split(Pattern.quote(separator)))
                            .map(String::strip)
                            .toList();
        }
    }

    /** Returns the rows of the table that lies next to {@code owner} on the class path. */
    public static List<Row> read(Class<?> owner, String name) {
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : ModelResources.lines(owner, name)) {
            if (line.startsWith("#")) {
                continue;
            }
            List<String> values = List.of(line.split(";", -1));
            if (columns.isEmpty()) {
                columns = values;
            } else if (values.size() != columns.size()) {
                throw new IllegalStateException(name + " has a line of " + values.size() + " values: " + line);
            } else {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < values.size(); i++) {
                    row.put(columns.get(i), values.get(i).strip());
                }
                rows.add(new Row(row));
            }
        }
        return List.copyOf(rows);
    }
}
