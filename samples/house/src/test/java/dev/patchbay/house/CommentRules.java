package dev.patchbay.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Every public type and method of a package that is not internal says what it means. Judged on the sources, so that
 * generated builders, which nobody can comment, do not count; what makes and fills a builder explains itself.
 */
final class CommentRules {

    private final Path root;
    private final List<String> faults = new ArrayList<>();

    private CommentRules(Path root) {
        this.root = root;
    }

    static List<String> missingComments(Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(sources)) {
            files = found.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !ApiRules.isInternal(
                            sources.relativize(file).toString().replaceAll("[/\\\\]", ".")))
                    .sorted()
                    .toList();
        }
        CommentRules rules = new CommentRules(sources);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree declared) {
                        rules.judge(unit, new TreePath(new TreePath(unit), declared), declared, docs, false);
                    }
                }
            }
        }
        return rules.faults;
    }

    private void judge(
            CompilationUnitTree unit, TreePath path, ClassTree type, DocTrees docs, boolean insideInterface) {
        if (!isSeen(type.getModifiers(), insideInterface)
                || type.getSimpleName().contentEquals("Builder")) {
            return;
        }
        require(unit, path, docs, type.getSimpleName().toString());
        boolean isInterface = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree nested) {
                judge(unit, new TreePath(path, nested), nested, docs, isInterface);
            } else if (member instanceof MethodTree method && needsComment(method, isInterface)) {
                require(unit, new TreePath(path, method), docs, type.getSimpleName() + "." + method.getName());
            }
        }
    }

    private static boolean needsComment(MethodTree method, boolean insideInterface) {
        boolean inherits = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        String name = method.getName().toString();
        return isSeen(method.getModifiers(), insideInterface)
                && !inherits
                && !List.of("<init>", "builder", "toBuilder").contains(name);
    }

    private static boolean isSeen(ModifiersTree modifiers, boolean insideInterface) {
        return modifiers.getFlags().contains(Modifier.PUBLIC)
                || modifiers.getFlags().contains(Modifier.PROTECTED)
                || insideInterface && !modifiers.getFlags().contains(Modifier.PRIVATE);
    }

    private void require(CompilationUnitTree unit, TreePath path, DocTrees docs, String name) {
        String comment = docs.getDocComment(path);
        if (comment == null || comment.isBlank()) {
            long line =
                    unit.getLineMap().getLineNumber(docs.getSourcePositions().getStartPosition(unit, path.getLeaf()));
            Path file = root.relativize(Path.of(unit.getSourceFile().toUri()));
            faults.add(file + ":" + line + " " + name + " has no comment");
        }
    }
}
