import { PageHeader } from '../../ui/PageHeader.tsx';
import { LocationsSection } from './LocationsSection.tsx';
import { RoomsSection } from './RoomsSection.tsx';
import { settingsTrail } from './trail.ts';

/** Where classes are held. */
export function PlacesSection() {
  return (
    <>
      <PageHeader title="Locations and rooms" trail={settingsTrail} />
      <LocationsSection />
      <RoomsSection />
    </>
  );
}
