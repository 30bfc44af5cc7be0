package main

import (
	"encoding/json"
	"fmt"

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/engine"
)

// templateRequest asks what one template prints for a context, which `.` and `$` are inside it.
type templateRequest struct {
	Text    string `json:"text"`
	Context any    `json:"context"`
}

// templateText is what a template printed.
type templateText struct {
	Text string `json:"text"`
}

// renderText renders a template as a named template of an otherwise empty chart, so that it has all functions that
// Helm gives to templates.
func renderText(line []byte) (any, error) {
	var r templateRequest
	if err := json.Unmarshal(line, &r); err != nil {
		return nil, fmt.Errorf("request: %w", err)
	}
	chrt := &chart.Chart{
		Metadata: &chart.Metadata{Name: "oracle", Version: "0.0.0", APIVersion: chart.APIVersionV2},
		Templates: []*chart.File{
			{Name: "_text", Data: []byte(r.Text)},
			{Name: "main", Data: []byte(`{{ include "oracle/_text" .Values.context }}`)},
		},
	}
	files, err := engine.Render(chrt, chartutil.Values{
		"Values":       map[string]any{"context": r.Context},
		"Release":      map[string]any{},
		"Capabilities": chartutil.DefaultCapabilities,
	})
	if err != nil {
		return nil, err
	}
	return templateText{files["oracle/main"]}, nil
}
