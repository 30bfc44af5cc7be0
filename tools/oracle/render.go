package main

import (
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"
	"helm.sh/helm/v3/pkg/release"
	"helm.sh/helm/v3/pkg/releaseutil"
)

// renderRequest asks what `helm template --skip-tests` prints for a chart.
type renderRequest struct {
	// Chart is the chart's folder. It is read once, and again when Reload is set.
	Chart  string         `json:"chart"`
	Reload bool           `json:"reload"`
	Values map[string]any `json:"values"`
	// Release is `release-name` in the namespace `default` when not told.
	Release struct {
		Name      string `json:"name"`
		Namespace string `json:"namespace"`
	} `json:"release"`
	// KubeVersion is the newest that Helm knows when not told.
	KubeVersion string `json:"kubeVersion"`
	// APIVersions are served by the cluster beside those of Kubernetes.
	APIVersions []string `json:"apiVersions"`
}

// rendered are the objects in the order in which Helm prints them: manifests, then hooks that are no tests.
type rendered struct {
	Objects []json.RawMessage `json:"objects"`
	Notes   string            `json:"notes"`
}

// render does what `helm template --skip-tests` does, step by step and with the same errors.
func render(line []byte) (any, error) {
	var r renderRequest
	if err := json.Unmarshal(line, &r); err != nil {
		return nil, fmt.Errorf("request: %w", err)
	}
	caps, err := capabilities(r.KubeVersion, r.APIVersions)
	if err != nil {
		return nil, err
	}
	chrt, err := loadChart(r.Chart, r.Reload)
	if err != nil {
		return nil, err
	}
	if err := checkInstallable(chrt); err != nil {
		return nil, err
	}
	options := releaseOptions(r.Release.Name, r.Release.Namespace)
	if err := chartutil.ValidateReleaseName(options.Name); err != nil {
		return nil, fmt.Errorf("release name %q: %w", options.Name, err)
	}
	if r.Values == nil {
		r.Values = map[string]any{}
	}
	if err := chartutil.ProcessDependenciesWithMerge(chrt, r.Values); err != nil {
		return nil, err
	}
	vals, err := chartutil.ToRenderValues(chrt, r.Values, options, caps)
	if err != nil {
		return nil, err
	}
	if constraint := chrt.Metadata.KubeVersion; constraint != "" && !chartutil.IsCompatibleRange(constraint, caps.KubeVersion.String()) {
		return nil, fmt.Errorf("chart requires kubeVersion: %s which is incompatible with Kubernetes %s", constraint, caps.KubeVersion.String())
	}
	files, err := engine.Render(chrt, vals)
	if err != nil {
		return nil, err
	}
	notes := takeNotes(chrt, files)
	hooks, manifests, err := releaseutil.SortManifests(files, nil, releaseutil.InstallOrder)
	if err != nil {
		return nil, err
	}
	objects, err := printedObjects(manifests, hooks)
	if err != nil {
		return nil, err
	}
	return rendered{objects, notes}, nil
}

// capabilities are those that `helm template` assumes without a cluster.
func capabilities(kubeVersion string, apiVersions []string) (*chartutil.Capabilities, error) {
	caps := chartutil.DefaultCapabilities.Copy()
	caps.APIVersions = append(slices.Clone(caps.APIVersions), apiVersions...)
	if kubeVersion == "" {
		return caps, nil
	}
	parsed, err := chartutil.ParseKubeVersion(kubeVersion)
	if err != nil {
		return nil, fmt.Errorf("invalid kube version '%s': %s", kubeVersion, err)
	}
	caps.KubeVersion = *parsed
	return caps, nil
}

// checkInstallable refuses library charts and charts that lack a dependency, as Helm's commands do before rendering.
func checkInstallable(chrt *chart.Chart) error {
	switch chrt.Metadata.Type {
	case "", "application":
	default:
		return fmt.Errorf("%s charts are not installable", chrt.Metadata.Type)
	}
	have := map[string]bool{}
	for _, dependency := range chrt.Dependencies() {
		have[dependency.Metadata.Name] = true
	}
	var missing []string
	for _, dependency := range chrt.Metadata.Dependencies {
		if !have[dependency.Name] {
			missing = append(missing, dependency.Name)
		}
	}
	if len(missing) > 0 {
		return fmt.Errorf("An error occurred while checking for chart dependencies. You may need to run `helm dependency build` to fetch missing dependencies: found in Chart.yaml, but missing in charts/ directory: %s", strings.Join(missing, ", "))
	}
	return nil
}

// releaseOptions are those of a first install.
func releaseOptions(name, namespace string) chartutil.ReleaseOptions {
	if name == "" {
		name = "release-name"
	}
	if namespace == "" {
		namespace = "default"
	}
	return chartutil.ReleaseOptions{Name: name, Namespace: namespace, Revision: 1, IsInstall: true}
}

// takeNotes takes every NOTES.txt out of the rendered files, and gives the chart's own.
func takeNotes(chrt *chart.Chart, files map[string]string) string {
	notes := files[path.Join(chrt.Name(), "templates", "NOTES.txt")]
	for name := range files {
		if strings.HasSuffix(name, "NOTES.txt") {
			delete(files, name)
		}
	}
	return notes
}

// printedObjects reads the documents that `helm template --skip-tests` prints, in its order.
func printedObjects(manifests []releaseutil.Manifest, hooks []*release.Hook) ([]json.RawMessage, error) {
	objects := []json.RawMessage{}
	add := func(name, content string) error {
		object, err := strictJSON(content + "\n")
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if object != nil {
			objects = append(objects, object)
		}
		return nil
	}
	for _, manifest := range manifests {
		if err := add(manifest.Name, manifest.Content); err != nil {
			return nil, err
		}
	}
	for _, hook := range hooks {
		if isTest(hook) {
			continue
		}
		if err := add(hook.Path, hook.Manifest); err != nil {
			return nil, err
		}
	}
	return objects, nil
}

// isTest tells the hooks that `--skip-tests` leaves out.
func isTest(hook *release.Hook) bool {
	for _, event := range hook.Events {
		if event == release.HookTest {
			return true
		}
	}
	return false
}
