package main

import (
	"fmt"
	"os"
	"sync"

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chart/loader"
)

// charts holds the charts read so far, by folder.
var charts sync.Map

// loadChart gives a chart that the caller may change: reading one is slow, and Helm changes charts as it renders them.
func loadChart(folder string, reload bool) (*chart.Chart, error) {
	if known, ok := charts.Load(folder); ok && !reload {
		return copyChart(known.(*chart.Chart)), nil
	}
	if _, err := os.Stat(folder); err != nil {
		return nil, fmt.Errorf("path %q not found", folder)
	}
	loaded, err := loader.Load(folder)
	if err != nil {
		return nil, err
	}
	charts.Store(folder, loaded)
	return copyChart(loaded), nil
}

// copyChart copies what Helm changes while it renders: the metadata, the default values and the list of dependencies.
func copyChart(original *chart.Chart) *chart.Chart {
	metadata := *original.Metadata
	metadata.Dependencies = nil
	for _, dependency := range original.Metadata.Dependencies {
		copied := *dependency
		metadata.Dependencies = append(metadata.Dependencies, &copied)
	}
	result := &chart.Chart{
		Raw:       original.Raw,
		Metadata:  &metadata,
		Lock:      original.Lock,
		Templates: original.Templates,
		Values:    copyValue(original.Values).(map[string]any),
		Schema:    original.Schema,
		Files:     original.Files,
	}
	for _, dependency := range original.Dependencies() {
		result.AddDependency(copyChart(dependency))
	}
	return result
}

// copyValue copies maps and lists; the rest cannot change.
func copyValue(value any) any {
	switch value := value.(type) {
	case map[string]any:
		copied := make(map[string]any, len(value))
		for key, item := range value {
			copied[key] = copyValue(item)
		}
		return copied
	case []any:
		copied := make([]any, len(value))
		for i, item := range value {
			copied[i] = copyValue(item)
		}
		return copied
	}
	return value
}
